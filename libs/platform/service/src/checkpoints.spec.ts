import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkpointing } from './checkpoints.providers.js';

const folder = mkdtempSync(join(tmpdir(), 'wian-checkpointing-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(text: string): string {
  const file = join(folder, 'key.pem');
  writeFileSync(file, text);
  return file;
}

const warned: string[] = [];
beforeEach(() => void warned.splice(0));
const settingOf = (config: object) =>
  checkpointing(
    'test',
    { LOG_CHECKPOINT_SECONDS: 300, ...config },
    { warn: (...said: unknown[]) => void warned.push(String(said.at(-1))) },
  );

describe('the setting of checkpoints', () => {
  it('may be absent, with a warning that a log cut off would not be noticed', () => {
    expect(settingOf({})).toBeUndefined();
    expect(warned).toEqual([expect.stringContaining('nobody would notice if its end was cut off')]);
  });

  it.each([
    ['the folder', { LOG_CHECKPOINT_FOLDER: folder }],
    ['the key file', { LOG_CHECKPOINT_KEY_FILE: 'key.pem' }],
  ])('that tells only %s keeps the service from starting', (what, config) =>
    expect(() => settingOf(config)).toThrow(`found only ${what}`),
  );

  it('with a key file that is none keeps the service from starting', () => {
    const of = (LOG_CHECKPOINT_KEY_FILE: string) => () =>
      settingOf({ LOG_CHECKPOINT_FOLDER: folder, LOG_CHECKPOINT_KEY_FILE });
    expect(of(fileWith('hello'))).toThrow('expected one private key in PEM form, found 0');
    expect(of(join(folder, 'nowhere.pem'))).toThrow('nowhere.pem cannot be used');
  });

  it('that is whole warns of nothing', () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const setting = settingOf({ LOG_CHECKPOINT_FOLDER: folder, LOG_CHECKPOINT_KEY_FILE: fileWith(pem) });
    expect(setting).toMatchObject({ service: 'test', everyMillis: 300_000 });
    expect(warned).toEqual([]);
  });
});
