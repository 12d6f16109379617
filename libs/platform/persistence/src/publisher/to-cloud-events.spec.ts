import { topics, unitRecorded } from '@wian/contracts';
import { EventTypes } from '../commit-log/prepare-commit.js';
import { toOutgoing } from './to-cloud-events.js';

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const event = {
  id: 'unit_3703:1',
  aggregate: 'unit',
  aggregateId: 'unit_3703',
  version: 1,
  type: unitRecorded.type,
  data: unitRecorded.example,
};
const commit = {
  id: 'commit_1',
  at: new Date('2025-03-06T02:00:00.000Z'),
  actor: 'machine_operator',
  onBehalfOf: null,
  correlationId: 'request-1',
  causationId: null,
  events: [event],
  position: 7,
};
const batch = { number: 1, epoch: 1, firstPosition: 7, lastPosition: 7, previous: '', hash: '', term: 1 };

describe('toOutgoing', () => {
  const outgoing = (one: Parameters<typeof toOutgoing>[3][number]) =>
    toOutgoing('directory', new EventTypes([unitRecorded]), batch, [one])[0];

  it('carries the trace of the commit on with its events', () => {
    expect(outgoing({ ...commit, traceparent })).toMatchObject({ topic: topics.unit.name, event: { traceparent } });
  });

  it('carries none where the commit has none', () => {
    const sent: unknown = JSON.parse(JSON.stringify(outgoing(commit)?.event));
    expect(sent).not.toHaveProperty('traceparent');
  });
});
