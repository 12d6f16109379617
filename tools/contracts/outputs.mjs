/** Everything that is generated from the contracts, as a map from path (relative to the root) to text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { stringify } from 'yaml';
import { asyncApiDocument, envelope } from './asyncapi.mjs';
import { eventSchema } from './json-schema.mjs';
import { PRODUCTION, topicsFile } from './kafka-topics.mjs';

export const GENERATED = 'libs/contracts/generated';
const RECORDED = 'libs/contracts/recorded';
export const CATALOG = `${GENERATED}/catalog.json`;
const MADE = '# Made by `npm run generate` from libs/contracts/src; do not edit.\n';

/** What the contracts promise: the side that the compatibility check compares, here as the sources have it now. */
export function promises({ publishedEvents, topics }) {
  const events = publishedEvents.map((event) => [event.type, { topic: event.topic.name, schema: eventSchema(event) }]);
  const listed = Object.values(topics).map(({ name, ...topic }) => [name, topic]);
  return JSON.parse(JSON.stringify({ topics: Object.fromEntries(listed), events: Object.fromEntries(events) }));
}

export const schemaPath = (type) => `${GENERATED}/schemas/${type}.json`;

export async function outputs(root, contracts) {
  const { topics, events } = promises(contracts);
  const catalog = Object.fromEntries(Object.entries(events).map(([type, { topic }]) => [type, { topic }]));
  const asyncApi = stringify(asyncApiDocument(contracts), { aliasDuplicateObjects: false, lineWidth: 120 });
  const kafka = stringify(topicsFile(Object.values(contracts.topics)));
  const plain = new Map([
    [CATALOG, json({ topics, events: catalog })],
    [`${GENERATED}/asyncapi.yaml`, MADE + asyncApi],
    ['infra/kafka/topics.yaml', MADE + PRODUCTION + kafka],
    ...Object.entries(events).map(([type, { schema }]) => [schemaPath(type), json(schema)]),
  ]);
  return formatted(root, plain);
}

/** First recorded event per type: written once, then kept for ever, whatever becomes of the contract. */
export async function firstRecords(root, { publishedEvents }) {
  return formatted(
    root,
    new Map(publishedEvents.map((event) => [`${RECORDED}/${event.type}/example.json`, json(envelope(event))])),
  );
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

async function formatted(root, files) {
  const style = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8'));
  const texts = [...files].map(async ([path, text]) => [path, await format(text, { ...style, filepath: path })]);
  return new Map(await Promise.all(texts));
}
