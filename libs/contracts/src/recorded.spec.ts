import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractOf, publishedEvents } from './catalog.js';
import { cloudEventField } from './cloud-event.js';

const folder = join(import.meta.dirname, '../recorded');
const recorded = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));

describe('an event once published is read for ever', () => {
  it.each(recorded)('%s', (path) => {
    const event = cloudEventField.parse(JSON.parse(readFileSync(join(folder, path), 'utf8')));
    const contract = contractOf(event.type);
    expect(path.split('/')[0]).toBe(event.type);
    expect(contract?.data.parse(event.data)).toEqual(event.data);
  });

  it('is recorded for every type', () => {
    const types = new Set(recorded.map((path) => path.split('/')[0]));
    expect(publishedEvents.map(({ type }) => type).filter((type) => !types.has(type))).toEqual([]);
  });
});
