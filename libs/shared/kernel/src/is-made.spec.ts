import { isMade } from './changes-by.js';
import { DomainError } from './domain-error.js';
import { err, ok } from './result.js';

it('a commit is made, or somebody else was first, and whatever else is thrown', () => {
  const other = new DomainError('MONGO.AWAY', 'unavailable', 'The store is away.');
  expect(isMade(ok(1))).toBe(true);
  expect(isMade(err(new DomainError('COMMIT.CONFLICT', 'conflict', 'Somebody else was faster.')))).toBe(false);
  expect(() => isMade(err(other))).toThrow(other);
});
