import mongoose, { type Connection } from 'mongoose';

/** The database of a service for a tool beside it; `mongoUrl` names the database. Throws where no server answers. */
export const openLogOf = (mongoUrl: string): Promise<Connection> =>
  mongoose.createConnection(mongoUrl, { serverSelectionTimeoutMS: 5_000, autoIndex: false }).asPromise();
