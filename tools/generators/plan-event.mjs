/** The files of a new published event: its contract, and its place in the catalog and in the package's face. */
import { camel, pascal } from './names.mjs';

const FOLDER = 'libs/contracts/src';
/** Files of the plan that are there already and change. */
export const CATALOG = `${FOLDER}/catalog.ts`;
export const INDEX = `${FOLDER}/index.ts`;

/**
 * `name`: `task.extended`; `summary`: what is true after it; `topics`, `publishedEvents`: the contracts as they are;
 * `read(path)`: a file's text. The new event carries what its aggregate's other events carry: the whole state.
 */
export function planEvent({ name, summary, topics, publishedEvents, read }) {
  const [, aggregate, past] = /^([a-z-]+)\.([a-z-]+)$/.exec(name) ?? [];
  if (!aggregate) throw new Error(`an event is named <aggregate>.<past tense>, such as task.extended; found "${name}"`);
  if (!summary)
    throw new Error('say in one sentence what is true after the event: npm run new -- event NAME "SUMMARY"');
  const topic = topics[aggregate];
  if (!topic) throw new Error(`there is no topic for ${aggregate}; add it to ${FOLDER}/topics.ts first`);
  const type = `wian.${aggregate}.${past}.v1`;
  if (publishedEvents.some((event) => event.type === type)) throw new Error(`${type} is in the catalog already`);
  const sibling = publishedEvents.find((event) => event.topic === topic);
  const event = { type, aggregate, topic, summary, constant: camel(`${aggregate}-${past}`), sibling };
  const module = sibling ? `${aggregate}-${past}.events` : `${aggregate}.events`;
  return new Map([
    [`${FOLDER}/${module}.ts`, sibling ? laterEvent(event) : firstEvent(event)],
    [CATALOG, withEvent(read(CATALOG), event.constant, module)],
    [INDEX, withExport(read(INDEX), module)],
  ]);
}

const laterEvent = (event) => `import { defineEvent, type EventOf } from './define-event.js';
import { ${camel(event.aggregate)}Field } from './${event.aggregate}.events.js';
import { topics } from './topics.js';

${contract(event, event.sibling.example)}`;

const firstEvent = (event) => `import { z } from 'zod';
import { defineEvent, type EventOf } from './define-event.js';
import { topics } from './topics.js';

/** The whole state after the change: facts, not deltas; people by id only. */
export const ${camel(event.aggregate)}Field = z.object({
  ${event.topic.key}: z.string().regex(/^${event.aggregate}_[A-Za-z0-9-]+$/, 'expected an id such as ${event.aggregate}_3703'),
});

${contract(event, { [event.topic.key]: `${event.aggregate}_3703` })}`;

const contract = ({ constant, type, aggregate, summary }, example) => `export const ${constant} = defineEvent({
  type: '${type}',
  topic: topics[${JSON.stringify(aggregate)}],
  summary: ${JSON.stringify(summary)},
  data: ${camel(aggregate)}Field,
  example: ${JSON.stringify(example)},
});
export type ${pascal(constant)} = EventOf<typeof ${constant}>;
`;

function withEvent(catalog, constant, module) {
  const listed = catalog.replace(/,?\s*\] as const;/, `, ${constant}] as const;`);
  if (listed === catalog) throw new Error(`${CATALOG} should hold "publishedEvents = […] as const;", but does not`);
  return `import { ${constant} } from './${module}.js';\n${listed}`;
}

const withExport = (index, module) =>
  [...index.trim().split('\n'), `export * from './${module}.js';`].sort().join('\n') + '\n';
