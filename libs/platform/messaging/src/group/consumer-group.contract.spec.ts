import { MemoryMessageLog } from '../log/memory-message-log.js';
import { MemoryParkingStore } from '../parking/memory-parking-store.js';
import { consumerGroupContract } from './consumer-group.contract.js';

describe('consumer group on the memory twins', () =>
  consumerGroupContract(async () => ({ log: new MemoryMessageLog(), parking: new MemoryParkingStore() })));
