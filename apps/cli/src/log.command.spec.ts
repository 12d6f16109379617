import { DomainError } from '@wian/kernel';
import { explained } from './log.command.js';
import { runCli } from './testing/run-cli.js';

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
