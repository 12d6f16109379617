import { MemoryParkingStore } from './memory-parking-store.js';
import { parkingStoreContract } from './parking-store.contract.js';

describe('parking store in memory', () => parkingStoreContract(async () => new MemoryParkingStore()));
