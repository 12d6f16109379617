import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the page about consuming events', () => {
  const page = read('docs/how-to/consume-events.md');

  it.each([
    ['ts', 'samples/consumers/typescript/consumer.ts'],
    ['python', 'samples/consumers/python/consumer.py'],
  ])('shows the very %s program that the tests run', (language, file) => {
    const [, shown] = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(page) ?? [];
    expect(shown).toBe(read(file));
  });

  it('has readers install the versions that the tests run', () => {
    const own = JSON.parse(read('package.json'));
    const { dependencies, devDependencies } = JSON.parse(read('samples/consumers/typescript/package.json'));
    const driver = JSON.parse(read('node_modules/mongodb/package.json')).version;
    const { kafkajs } = own.dependencies;
    const { typescript, '@types/node': types } = own.devDependencies;
    expect(dependencies).toEqual({ kafkajs, mongodb: driver });
    expect(devDependencies).toEqual({ typescript, '@types/node': types });
  });
});
