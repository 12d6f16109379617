import { newEpochCommands } from './new-epochs.mjs';
import { restoredOf } from './restored.mjs';

const databases = ['directory', 'intake'].map((service) => ({
  service,
  database: `wian_${service}`,
  group: `wian.${service}`,
  log: { epoch: 1, position: 7 },
}));
const services = ['directory'];
const servers = { mongoUrl: 'mongodb://wian:s%40cret@db:27017/?replicaSet=rs', brokers: 'broker:9092' };

describe('what is restored under another database prefix', () => {
  it('stands beside the live database: there is no epoch to begin', () => {
    const beside = restoredOf(databases, { services, prefix: 'old_' });
    expect(beside).toMatchObject([{ service: 'directory', database: 'old_directory', beside: true }]);
    expect(newEpochCommands(servers, beside)).toEqual([]);
    expect(() => restoredOf(databases, { services, prefix: 'old_', newEpoch: true })).toThrow(
      'old_directory stands beside it: leave it out',
    );
  });

  it('is the live one again where the prefix is the one of the backup', () => {
    const [live] = restoredOf(databases, { services, prefix: 'wian_', newEpoch: true });
    expect(live).toMatchObject({ database: 'wian_directory', beside: false });
    expect(newEpochCommands(servers, [live])).toHaveLength(1);
  });
});

it('a command for a new epoch shows no password: the URL goes to it in its environment', () => {
  const [command] = newEpochCommands(servers, restoredOf(databases, { services }));
  expect(command?.env).toEqual({ MONGO_URL: 'mongodb://wian:s%40cret@db:27017/wian_directory?replicaSet=rs' });
  expect(command?.args.join(' ')).not.toContain('cret');
  expect(command?.line).toBe(
    'npx wian log new-epoch --service directory --kafka broker:9092 ' +
      "--mongo 'mongodb://USER:PASSWORD@db:27017/wian_directory?replicaSet=rs'",
  );
});

it('a log that was empty in the backup is told from a wrong database', () => {
  const lineOf = (log: object | null) =>
    newEpochCommands(servers, restoredOf([{ ...databases[0], log }], { services }))[0]?.line;
  expect(lineOf(null)).toContain(' --from-nothing');
  expect(lineOf({ epoch: 1, position: 7 })).not.toContain('--from-nothing');
});
