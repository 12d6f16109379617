/**
 * The stores of the benchmark's services, or of the floor, as they are seen from outside: counted, never asked over HTTP.
 */
import { Queue } from 'bullmq';
import mongoose from 'mongoose';
import { withDatabase } from '../../stack/index.mjs';
import { DATABASE_PREFIX } from '../services.mjs';

export async function openStores({ mongoUrl, redisUrl }, prefix = DATABASE_PREFIX) {
  const connections = {};
  for (const service of ['intake', 'assignment', 'notification', 'reporting'])
    connections[service] = await mongoose.createConnection(withDatabase(mongoUrl, `${prefix}${service}`)).asPromise();
  const of = (service, name) => {
    const connection = connections[service];
    return connection.getClient().db(connection.name).collection(name);
  };
  const { hostname: host, port } = new URL(redisUrl);
  const sending = new Queue(`${prefix}notification.sending`, { connection: { host, port: Number(port) } });
  return {
    of,
    connection: (service) => connections[service],
    sending,
    close: async () => {
      await sending.close();
      await Promise.all(Object.values(connections).map((connection) => connection.close()));
    },
  };
}

/** Jobs that wait to be worked on; the queue is paused while it is measured. */
export async function queued({ sending }) {
  const counts = await sending.getJobCounts('wait', 'paused', 'prioritized', 'delayed');
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
