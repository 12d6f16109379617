import { DomainError } from '@wian/kernel';
import { explained } from './log.command.js';
import { runCli, workplace } from './testing/run-cli.js';

it('begins a new epoch only of a service that has a log', async () => {
  expect(await runCli(['log', 'new-epoch'])).toMatchObject({ code: 2, err: expect.stringContaining('--service') });
  const { code, err } = await runCli(['log', 'new-epoch', '--service', 'gateway']);
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('one of directory, intake') });
});

it('says which server is away', async () => {
  const mongo = 'mongodb://127.0.0.1:1/wian_directory?directConnection=true&serverSelectionTimeoutMS=50';
  const { code, out, err } = await runCli(['log', 'new-epoch', '--service', 'directory', '--mongo', mongo]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('wian: the database (--mongo, MONGO_URL) should have answered');
}, 20_000);

it('begins none in a database that the URL does not name, and shows no password', async () => {
  const mongo = 'mongodb://wian:secret@127.0.0.1:1/?directConnection=true';
  const { code, out, err } = await runCli(['log', 'new-epoch', '--service', 'directory', '--mongo', mongo]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('found mongodb://USER:PASSWORD@127.0.0.1:1/');
  expect(err).not.toContain('secret');
});

it('says of a refusal what it says, of a server that it is away, and of anything else nothing that is not known', () => {
  const refusal = new DomainError('LOG.IN_USE', 'conflict', 'a replica still publishes');
  expect(explained(refusal, false)).toMatchObject({ code: 'LOG.IN_USE', message: 'a replica still publishes' });
  expect(explained(new Error('ECONNREFUSED'), true)).toMatchObject({ code: 'LOG.SERVERS_AWAY' });
  const fault = new TypeError('undefined is not a function');
  expect(explained(fault, false)).toBe(fault);
});

it('archives part by part, of every service, until nothing that old is left', async () => {
  const part = { file: 'intake-1-9-abc.jsonl.gz', bytes: 700, commits: 3, firstPosition: 1, lastPosition: 9 };
  const left = [part, { ...part, firstPosition: 10, lastPosition: 12 }];
  const place = await workplace(({ path }) => ({
    body: { service: 'x', archived: path.startsWith('/intake') ? (left.shift() ?? null) : null },
  }));
  const { code, out, err } = await place.wian(['log', 'archive', '--before', '2025-01-01']);
  expect(code).toBe(0);
  expect(out).toMatch(/intake +1 to 9 +3 +700 +intake-1-9-abc.jsonl.gz\nintake +10 to 12/);
  expect(err).toContain('intake: archived up to position 12');
  expect(place.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(
    ['directory', 'intake', 'intake', 'intake', 'assignment', 'notification', 'reporting'].map(
      (service) => `POST /${service}/log/archive`,
    ),
  );
  expect(place.asked[0]?.body).toEqual({ before: '2025-01-01' });
  expect((await place.wian(['log', 'archive', '--before', '2025-01-01'])).out).toBe('nothing is that old\n');
  await place.close();
});
