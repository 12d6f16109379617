import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCredentials } from './credentials.js';

const content = (token: string) => JSON.stringify({ operator: { token }, people: {} });
let folder: string;
const deep = () => join(folder, 'a', 'b');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wian-credentials-'));
  mkdirSync(join(folder, 'a', 'b', '.wian'), { recursive: true });
  mkdirSync(join(folder, '.wian'));
  writeFileSync(join(folder, '.wian', 'credentials.json'), content('above'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const tokenFrom = (cwd: string, named?: string, env = {}) => readCredentials({ cwd, env }, named).operator.token;

it('are looked for upwards; the nearest counts, also past a .wian without credentials', () => {
  expect(tokenFrom(deep())).toBe('above');
  writeFileSync(join(deep(), '.wian', 'credentials.json'), content('near'));
  expect(tokenFrom(deep())).toBe('near');
});

it('may be named by option, and by WIAN_CREDENTIALS where there is no option', () => {
  writeFileSync(join(deep(), 'mine.json'), content('mine'));
  writeFileSync(join(deep(), 'env.json'), content('env'));
  expect(tokenFrom(deep(), 'mine.json', { WIAN_CREDENTIALS: 'env.json' })).toBe('mine');
  expect(tokenFrom(deep(), undefined, { WIAN_CREDENTIALS: 'env.json' })).toBe('env');
});

it('that are missing or something else are explained', () => {
  expect(() => tokenFrom(deep(), 'none.json')).toThrow(/There is no .*none\.json.*npm start/);
  writeFileSync(join(deep(), 'odd.json'), '{"people": {}}');
  expect(() => tokenFrom(deep(), 'odd.json')).toThrow(/odd\.json is not a credentials file/);
  expect(() => tokenFrom(deep(), '.')).toThrow(/cannot be read \(EISDIR\)/);
});
