import { memoryStores } from '../intake.fixture.js';
import { letterStoreContract } from '../letter-store.contract.js';

describe('letters in memory', () => letterStoreContract(async () => memoryStores()));
