import { formatUuidV7 } from '@wian/kernel';
import { Metrics } from '@wian/observability';
import type { SealedCommit } from '@wian/persistence';
import { showLeader, timePublishing } from './publisher-figures.js';

describe('the figures of the publisher', () => {
  const linesOf = async (metrics: Metrics) => (await metrics.registry.metrics()).split('\n');
  const commit = (id: string) => ({ id }) as SealedCommit;

  it('time each commit from its making to its publishing, in real seconds, whatever its domain time says', async () => {
    const metrics = new Metrics('test');
    const made = Date.UTC(2026, 0, 1);
    const published = timePublishing(metrics, () => made + 2_000);
    const idAt = (millis: number) => formatUuidV7(millis, new Uint8Array(10));
    const future = { ...commit(idAt(made)), at: new Date(made + 86_400_000) };
    published([future, commit(idAt(made + 1_970)), commit(idAt(made + 5_000)), commit('of-another-kind')]);
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
