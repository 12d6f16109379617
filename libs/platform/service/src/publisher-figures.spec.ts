import { defineInternalEvent } from '@wian/contracts';
import { formatUuidV7, unwrap } from '@wian/kernel';
import { Metrics } from '@wian/observability';
import { EventTypes, MemoryCommitLog, type SealedCommit } from '@wian/persistence';
import { z } from 'zod';
import { showLeader, timePublishing } from './publisher-figures.js';

const types = new EventTypes([defineInternalEvent('note.kept', z.object({}))]);

/** As the log makes it, at this moment of real time; its own time is a day later. */
async function commitMadeAt(millis: number): Promise<SealedCommit> {
  const log = new MemoryCommitLog(types, { next: () => formatUuidV7(millis, new Uint8Array(10)) });
  const events = [{ type: 'note.kept', data: {} }];
  const changes = [{ aggregate: 'note', aggregateId: 'note_a', expectedVersion: 0, events, state: {} }];
  const at = new Date(millis + 86_400_000);
  return { ...unwrap(await log.commit({ at, actor: { id: 'person_a' }, correlationId: 'c', changes })), position: 1 };
}

describe('the figures of the publisher', () => {
  const linesOf = async (metrics: Metrics) => (await metrics.registry.metrics()).split('\n');

  it('time each commit from its making to its publishing, in real seconds, whatever its domain time says', async () => {
    const metrics = new Metrics('test');
    const made = Date.UTC(2026, 0, 1);
    const published = timePublishing(metrics, () => made + 2_000);
    published(await Promise.all([made, made + 1_970, made + 5_000].map(commitMadeAt)));
    const lines = await linesOf(metrics);
    expect(lines).toContain('wian_publish_delay_seconds_count{service="test"} 3');
    expect(lines).toContain('wian_publish_delay_seconds_sum{service="test"} 2.03');
    expect(lines).toContain('wian_publish_delay_seconds_bucket{le="0.05",service="test"} 2');
    expect(lines).toContain('wian_publish_delay_seconds_bucket{le="2.5",service="test"} 3');
  });

  it('show at every look whether this process leads', async () => {
    const metrics = new Metrics('test');
    const publisher = { leads: true };
    showLeader(metrics, publisher);
    expect(await linesOf(metrics)).toContain('wian_publisher_leader{service="test"} 1');
    publisher.leads = false;
    expect(await linesOf(metrics)).toContain('wian_publisher_leader{service="test"} 0');
  });
});
