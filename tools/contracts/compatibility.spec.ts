import { publishedEvents, topics } from '@wian/contracts';
import { z } from 'zod';
import { breakingChanges, schemaBreaks } from './compatibility.mjs';
import { eventSchema } from './json-schema.mjs';
import { promises } from './outputs.mjs';

const schemaOf = (data: z.ZodType) => eventSchema({ type: 'wian.thing.done.v1', summary: 'A thing was done', data });
const breaks = (before: z.ZodType, after: z.ZodType) => schemaBreaks(schemaOf(before), schemaOf(after));

const thing = z.object({
  name: z.string().min(1),
  note: z.string().optional(),
  status: z.enum(['open', 'closed']),
  steps: z.array(z.object({ at: z.string() })),
  closed: z.strictObject({ only: z.string() }),
  either: z.union([z.object({ one: z.string() }), z.object({ other: z.string() })]),
});

describe('what may change in a published event', () => {
  it.each<[string, z.ZodType]>([
    ['nothing', thing],
    ['a new optional field', thing.extend({ more: z.string().optional() })],
    ['a new field with a default', thing.extend({ more: z.string().default('') })],
    [
      'a new optional field deep inside',
      thing.extend({ steps: z.array(z.object({ at: z.string(), by: z.string().optional() })) }),
    ],
  ])('%s', (_, after) => {
    expect(breaks(thing, after)).toEqual([]);
  });
});

describe('what may not', () => {
  it.each<[string, z.ZodType, string]>([
    ['a removed field', thing.omit({ name: true }), 'data.name was removed or renamed'],
    ['a new required field', thing.extend({ more: z.string() }), 'data.more is new and required'],
    [
      'an optional field made required',
      thing.extend({ note: z.string() }),
      'data.note was optional and is now required',
    ],
    ['a required field made optional', thing.partial({ name: true }), 'data.name was required and is now optional'],
    ['another type', thing.extend({ name: z.int() }), 'data.name was string and is now integer'],
    ['null allowed', thing.extend({ name: z.string().min(1).nullable() }), 'data.name was string and is now'],
    ['a narrower constraint', thing.extend({ name: z.string().min(2) }), 'data.name: minLength was 1 and is now 2'],
    ['a wider constraint', thing.extend({ name: z.string() }), 'data.name: minLength was 1 and is now absent'],
    ['an enum value gone', thing.extend({ status: z.enum(['open']) }), 'data.status no longer has the value closed'],
    [
      'an enum value added',
      thing.extend({ status: z.enum(['open', 'closed', 'lost']) }),
      'data.status has the new value lost, which no published consumer handles',
    ],
    ['an enum opened', thing.extend({ status: z.string() }), 'data.status took only open, closed and now any value'],
    ['other items', thing.extend({ steps: z.array(z.object({ at: z.int() })) }), 'data.steps[].at was string'],
    [
      'a field added where none are taken',
      thing.extend({ closed: z.strictObject({ only: z.string(), more: z.string().optional() }) }),
      'data.closed.more is new in an object that takes no further fields',
    ],
    ['an open object closed', z.strictObject(thing.shape), 'additionalProperties was absent and is now false'],
    ['an alternative gone', thing.extend({ either: z.object({ one: z.string() }) }), 'data.either had 2 alternatives'],
  ])('%s', (_, after, sentence) => {
    expect(breaks(thing, after)).toContainEqual(expect.stringContaining(sentence));
  });

  it('a change inside a recursive schema, and it ends', () => {
    const tree = (leaf: z.ZodType) => {
      const node: z.ZodType = z.lazy(() => z.object({ leaf, below: z.array(node) }));
      return z.object({ top: node });
    };
    expect(breaks(tree(z.string()), tree(z.boolean()))).toEqual([
      expect.stringContaining('.leaf was string and is now boolean'),
    ]);
    expect(breaks(tree(z.string()), tree(z.string()))).toEqual([]);
  });
});

describe('the catalog as a whole', () => {
  const now = promises({ publishedEvents, topics });
  const type = 'wian.task.assigned.v1';

  it('is compatible with itself, and with a new event and topic', () => {
    const events = { ...now.events, 'wian.task.extended.v1': now.events[type] };
    const added = { events, topics: { ...now.topics, 'wian.new.v1': now.topics['wian.task.v1'] } };
    expect(breakingChanges(now, now)).toEqual([]);
    expect(breakingChanges(now, added)).toEqual([]);
  });

  it('refuses an event removed or moved to another topic', () => {
    const { [type]: event, ...others } = now.events;
    expect(breakingChanges(now, { ...now, events: others })).toEqual([
      `${type} is published, but the contracts no longer have it`,
    ]);
    expect(
      breakingChanges(now, { ...now, events: { ...others, [type]: { ...event, topic: 'wian.unit.v1' } } }),
    ).toEqual([`${type} was on wian.task.v1 and is now on wian.unit.v1`]);
  });

  it.each([
    ['partitions', 6],
    ['key', 'unitId'],
    ['kind', 'state'],
    ['owner', 'intake'],
  ])('refuses another %s of a topic', (part, value) => {
    const changed = { ...now.topics, 'wian.task.v1': { ...now.topics['wian.task.v1'], [part]: value } };
    expect(breakingChanges(now, { ...now, topics: changed })).toEqual([
      expect.stringContaining(`topic wian.task.v1: its ${part} was`),
    ]);
  });

  it('refuses a topic removed', () => {
    const { 'wian.task.v1': _, ...others } = now.topics;
    expect(breakingChanges(now, { ...now, topics: others })).toHaveLength(1);
  });
});
