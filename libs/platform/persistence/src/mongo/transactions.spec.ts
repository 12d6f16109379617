import { mongo } from 'mongoose';
import { isOutcomeUnknown, isStoreUnavailable } from './transactions.js';

const inBulk = (error: mongo.AnyError) => new mongo.MongoBulkWriteError(error, {} as mongo.BulkWriteResult);

describe('a store is away', () => {
  it.each([
    ['a connection that closed', new mongo.MongoNetworkError('connection 3 closed')],
    ['one that closed in a bulk write', inBulk(new mongo.MongoNetworkError('connection 3 closed'))],
  ])('where %s says so, and the outcome is unknown', (_, error) => {
    expect(isStoreUnavailable(error)).toBe(true);
    expect(isOutcomeUnknown(error)).toBe(true);
  });

  it.each([
    ['a duplicate key', new mongo.MongoServerError({ message: 'E11000', code: 11000 })],
    ['a duplicate key in a bulk write', inBulk(new mongo.MongoServerError({ message: 'E11000', code: 11000 }))],
    ['a fault of ours', new TypeError('undefined is not a function')],
  ])('and not where it answers with %s', (_, error) => {
    expect(isStoreUnavailable(error)).toBe(false);
    expect(isOutcomeUnknown(error)).toBe(false);
  });
});
