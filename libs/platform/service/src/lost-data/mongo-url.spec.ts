import { openLogOf } from './open-log.js';
import { namesDatabase, withoutCredentials } from './mongo-url.js';

it.each([
  ['mongodb://db:27017/wian_intake', true],
  ['mongodb://wian:s%40cret@a,b:27017/wian_intake?replicaSet=rs', true],
  ['mongodb+srv://db/wian_intake', true],
  ['mongodb://db:27017', false],
  ['mongodb://db:27017/', false],
  ['mongodb://db:27017/?directConnection=true', false],
  ['mongodb://db?authSource=a/b', false],
])('%s names a database: %s', (url, expected) => expect(namesDatabase(url)).toBe(expected));

it('a URL is shown without its user and password', () => {
  expect(withoutCredentials('mongodb://wian:s%40cret@a,b:27017/wian_intake?replicaSet=rs')).toBe(
    'mongodb://USER:PASSWORD@a,b:27017/wian_intake?replicaSet=rs',
  );
  expect(withoutCredentials('mongodb://db/wian_intake?appName=a@b')).toBe('mongodb://db/wian_intake?appName=a@b');
});

it('a log is opened in a database that its URL names, and in no other', async () => {
  await expect(openLogOf('mongodb://wian:secret@127.0.0.1:1/')).rejects.toMatchObject({
    code: 'LOG.NO_DATABASE',
    message: expect.stringContaining('mongodb://USER:PASSWORD@127.0.0.1:1/'),
  });
});
