import { DomainError } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { namesDatabase, withoutCredentials } from './mongo-url.js';

/**
 * The database of a service for a tool beside it. Throws where no server answers, and LOG.NO_DATABASE where the URL names
 * no database.
 */
export async function openLogOf(mongoUrl: string): Promise<Connection> {
  if (!namesDatabase(mongoUrl)) throw noDatabase(mongoUrl);
  return mongoose.createConnection(mongoUrl, { serverSelectionTimeoutMS: 5_000, autoIndex: false }).asPromise();
}

const noDatabase = (url: string) =>
  new DomainError(
    'LOG.NO_DATABASE',
    'invalid',
    `the service's own database was expected in the URL, as in mongodb://HOST:PORT/wian_directory, found ` +
      withoutCredentials(url),
  );
