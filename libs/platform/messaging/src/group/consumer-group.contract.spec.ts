import { MemoryMessageLog } from '../log/memory-message-log.js';
import { MemoryParkingStore } from '../parking/memory-parking-store.js';
import { consumerGroupContract } from './consumer-group.contract.js';
import { groupSwitchContract } from './group-switch.contract.js';
import { handlersContract } from './handlers.contract.js';
import { MemoryGroupSwitch } from './memory-group-switch.js';
import { racesContract } from './races.contract.js';
import { takeoverRacesContract } from './takeover-races.contract.js';

const open = async () => ({
  log: new MemoryMessageLog(),
  parking: new MemoryParkingStore(),
  switch: new MemoryGroupSwitch(),
});

describe('consumer group on the memory twins', () => consumerGroupContract(open));
describe('handlers on the memory twins', () => handlersContract(open));
describe('races of parking in memory', () => racesContract(open));
describe('races of parking between two owners in memory', () => takeoverRacesContract(open));
describe('group switch in memory', () => groupSwitchContract(async () => new MemoryGroupSwitch()));
