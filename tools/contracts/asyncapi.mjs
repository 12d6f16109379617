/** The AsyncAPI 3.0 document: a channel per topic, an operation per publishing service, a message per event. */
import { Parser } from '@asyncapi/parser';
import { Ajv } from 'ajv';
import { stringify } from 'yaml';
import { draft7, sameJson } from './json-schema.mjs';
import { topicConfig } from './kafka-topics.mjs';

const KAFKA_BINDING = '0.5.0';
const ABOUT = `What the services of Wian tell each other. Every message is a CloudEvent 1.0 in structured JSON; its key is the
id of the aggregate, so the events of one aggregate stay in order. Within v1 a message only ever gains optional fields:
keep what you do not know.`;

export function asyncApiDocument({ publishedEvents, cloudEventField, cloudEventContentType }) {
  const schemas = {};
  schemas.CloudEvent = draft7(cloudEventField, schemas);
  const messages = Object.fromEntries(
    publishedEvents.map((event) => [event.type, message(event, schemas, { publishedEvents, cloudEventContentType })]),
  );
  const byTopic = groupByTopic(publishedEvents);
  return {
    asyncapi: '3.0.0',
    info: { title: 'Wian events', version: '1.0.0', description: ABOUT.replaceAll('\n', ' ') },
    defaultContentType: cloudEventContentType,
    channels: Object.fromEntries([...byTopic].map(([topic, events]) => [topic.name, channel(topic, events)])),
    operations: Object.fromEntries([...byTopic].map(([topic, events]) => operation(topic, events))),
    components: { messages, schemas },
  };
}

function groupByTopic(events) {
  const groups = new Map();
  for (const event of events) groups.set(event.topic, [...(groups.get(event.topic) ?? []), event]);
  return groups;
}

function channel(topic, events) {
  const config = topicConfig(topic);
  return {
    address: topic.name,
    title: topic.description,
    description: describeTopic(topic),
    messages: Object.fromEntries(events.map(({ type }) => [type, ref('components', 'messages', type)])),
    bindings: {
      kafka: {
        topic: topic.name,
        partitions: topic.partitions,
        topicConfiguration: { ...config, 'cleanup.policy': [config['cleanup.policy']] },
        bindingVersion: KAFKA_BINDING,
      },
    },
  };
}

const describeTopic = ({ kind }) =>
  kind === 'state'
    ? 'State topic: compacted, the newest state of every key; an empty message (tombstone) takes the key away.'
    : 'Fact topic: keeps every event for ever; its number of partitions never changes.';

function operation({ name, owner }, events) {
  const id = `${owner}.publishes.${name}`;
  return [
    id,
    {
      action: 'send',
      channel: ref('channels', name),
      summary: `Only ${owner} publishes here`,
      tags: [{ name: owner }],
      messages: events.map(({ type }) => ref('channels', name, 'messages', type)),
    },
  ];
}

function message(event, schemas, { publishedEvents, cloudEventContentType }) {
  const { type, summary, topic } = event;
  const data = dataSchema(event, publishedEvents, schemas);
  return {
    name: type,
    title: summary,
    contentType: cloudEventContentType,
    payload: {
      allOf: [
        ref('components', 'schemas', 'CloudEvent'),
        { type: 'object', properties: { type: { const: type }, data: ref('components', 'schemas', data) } },
      ],
    },
    bindings: {
      kafka: { key: { type: 'string', description: `data.${topic.key}` }, bindingVersion: KAFKA_BINDING },
    },
    examples: [{ name: type, payload: envelope(event) }],
  };
}

/** `Task` where it carries what the aggregate's first event does, `TaskEscalated` where it carries more. */
function dataSchema({ type, data }, all, schemas) {
  const [, aggregate, past] = type.split('.');
  const alike = all.find((other) => other.type.split('.')[1] === aggregate)?.data === data;
  const name = pascal(alike ? aggregate : `${aggregate}-${past}`);
  const schema = draft7(data, schemas);
  if (schemas[name] && !sameJson(schemas[name], schema))
    throw new Error(`two schemas call themselves ${name}; rename one`);
  schemas[name] = schema;
  return name;
}

const pascal = (kebab) => kebab.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
const ref = (...path) => ({ $ref: `#/${path.map((part) => part.replaceAll('/', '~1')).join('/')}` });

/** The event's example as it would lie on the topic. */
export function envelope({ type, topic, example, orgPath }) {
  const subject = example[topic.key];
  return {
    specversion: '1.0',
    id: `${subject}:1`,
    source: `/wian/${topic.owner}`,
    type,
    subject,
    time: '2025-03-06T02:00:00.000Z',
    datacontenttype: 'application/json',
    sequence: 1,
    position: 1,
    epoch: 1,
    correlationid: 'request_01957aaa-0000-7000-8000-00000000000f',
    ...(orgPath
      ? {
          orgpath: orgPath(example)
            .map((unit) => `/${unit}`)
            .join(''),
        }
      : {}),
    data: example,
  };
}

/** One sentence per error: those of the reference parser, and examples that break their own schema, which it lets pass. */
export async function asyncApiErrors(document) {
  const text = stringify(document, { aliasDuplicateObjects: false });
  const diagnostics = await new Parser().validate(text);
  const invalid = diagnostics
    .filter(({ severity }) => severity === 0)
    .map(({ message: said, path }) => `asyncapi.yaml at ${path.join('.')}: ${said}`);
  return [...invalid, ...exampleErrors(document)];
}

function exampleErrors(document) {
  const ajv = new Ajv({ strict: false, validateFormats: false }).addSchema(document, 'document');
  return Object.entries(document.components.messages).flatMap(([type, { examples }]) => {
    const validate = ajv.compile({ $ref: `document#/components/messages/${type}/payload` });
    return examples
      .filter(({ payload }) => !validate(payload))
      .map(({ name }) => `asyncapi.yaml: example ${name} breaks its schema: ${ajv.errorsText(validate.errors)}`);
  });
}
