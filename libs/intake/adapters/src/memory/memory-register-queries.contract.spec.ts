import { memoryStores } from '../intake.fixture.js';
import { registerQueriesContract } from '../register-queries.contract.js';

describe('registers in memory', () => registerQueriesContract(async () => memoryStores()));
