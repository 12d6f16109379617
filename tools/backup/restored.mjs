/** Which databases of a backup are restored, and where. */
import { Trouble } from '../lib/log.mjs';

/**
 * Those of the services; where `prefix` names others than the backup's, `beside` the live ones: then the consumers of the
 * live service keep their places, and there is no epoch to begin on the topics that it publishes to.
 */
export function restoredOf(databases, { services, prefix, newEpoch }) {
  const restored = databases
    .filter(({ service }) => services.includes(service))
    .map((each) => {
      const database = prefix === undefined ? each.database : `${prefix}${each.service}`;
      return { ...each, database, beside: database !== each.database };
    });
  const other = restored.find(({ beside }) => beside);
  if (newEpoch && other)
    throw new Trouble(
      `--new-epoch is for the database that the service runs on, but ${other.database} stands beside it: leave it out.`,
    );
  return restored;
}
