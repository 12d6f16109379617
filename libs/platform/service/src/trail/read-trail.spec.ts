import { defineInternalEvent } from '@wian/contracts';
import type { UnitId } from '@wian/kernel';
import { EventTypes, MemoryCommitLog } from '@wian/persistence';
import { z } from 'zod';
import { ReadTrail, type TrailQuery } from './read-trail.js';

const data = z.object({ units: z.array(z.string()) });
const types = new EventTypes([defineInternalEvent('note.kept', data), defineInternalEvent('secret.kept', data)]);
const log = new MemoryCommitLog(types);
const trail = new ReadTrail(log, { note: ({ units }: z.infer<typeof data>) => units });

const keep = async (version: number, ids: readonly string[], units: readonly string[]) =>
  log.commit({
    at: new Date(version * 1_000),
    actor: { id: `person_${version}`, ...(version > 1 ? { onBehalfOf: 'post_a' } : {}) },
    correlationId: 'c',
    ...(version > 1 ? { causationId: 'cause:1' } : {}),
    changes: ids.map((aggregateId) => {
      const aggregate = aggregateId.split('_')[0] ?? '';
      const events = [{ type: `${aggregate}.kept`, data: { units } }];
      return { aggregate, aggregateId, expectedVersion: version - 1, events, state: {} };
    }),
  });
const asked = (objectId: string, more: Partial<TrailQuery> = {}) =>
  trail.page({ objectId, visible: 'everywhere', after: 0, limit: 10, ...more });
const versions = async (objectId: string, more: Partial<TrailQuery> = {}) => {
  const found = await asked(objectId, more);
  return found.ok ? found.value.map(({ version }) => version) : found.error.code;
};

beforeAll(async () => {
  await keep(1, ['note_a', 'note_b', 'secret_a'], ['unit_1', 'unit_2']);
  await keep(2, ['note_b', 'note_a'], ['unit_9']);
  await keep(3, ['note_a'], []);
});

describe('the history of an object', () => {
  it('tells each of its versions once, in order: who, for whom, when and why', async () => {
    const found = await asked('note_a');
    const common = { position: null, type: 'note.kept', correlationId: 'c' };
    expect(found).toEqual({
      ok: true,
      value: [
        {
          ...common,
          version: 1,
          at: '1970-01-01T00:00:01.000Z',
          actor: 'person_1',
          onBehalfOf: null,
          causationId: null,
        },
        {
          ...common,
          version: 2,
          at: '1970-01-01T00:00:02.000Z',
          actor: 'person_2',
          onBehalfOf: 'post_a',
          causationId: 'cause:1',
        },
        {
          ...common,
          version: 3,
          at: '1970-01-01T00:00:03.000Z',
          actor: 'person_3',
          onBehalfOf: 'post_a',
          causationId: 'cause:1',
        },
      ],
    });
  });

  it('comes in pages', async () => {
    expect(await versions('note_a', { limit: 2 })).toEqual([1, 2]);
    expect(await versions('note_a', { limit: 2, after: 2 })).toEqual([3]);
    expect(await versions('note_a', { limit: 2, after: 3 })).toEqual([]);
  });

  it('is shown to the units of its first event, and to no other', async () => {
    const seenBy = (...visible: string[]) => versions('note_a', { visible: visible as UnitId[] });
    expect(await seenBy('unit_7', 'unit_2')).toEqual([1, 2, 3]);
    expect(await seenBy('unit_9')).toBe('TRAIL.NOT_FOUND');
    expect(await seenBy()).toBe('TRAIL.NOT_FOUND');
  });

  it('of a kind that is not listed is for the operator alone', async () => {
    expect(await versions('secret_a', { visible: ['unit_1' as UnitId] })).toBe('TRAIL.NOT_FOUND');
    expect(await versions('secret_a')).toEqual([1]);
  });

  it('is refused in the same words where there is no such object', async () => {
    expect(await versions('note_z')).toBe('TRAIL.NOT_FOUND');
  });
});
