import { MemoryMessageLog } from './memory-message-log.js';
import { messageLogContract } from './message-log.contract.js';

describe('message log in memory', () => messageLogContract(async () => new MemoryMessageLog()));
