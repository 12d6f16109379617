import { earlyRegistrationsContract } from '../early-registrations.contract.js';
import { MemoryEarlyRegistrations } from './memory-early-registrations.js';

describe('early registrations in memory', () => earlyRegistrationsContract(async () => new MemoryEarlyRegistrations()));
