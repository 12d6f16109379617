import { taskFileStoreContract } from '../task-file-store.contract.js';
import { MemoryTaskFiles } from './memory-task-files.js';

describe('files of tasks in memory', () => taskFileStoreContract(async () => new MemoryTaskFiles()));
