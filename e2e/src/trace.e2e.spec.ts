import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '@wian/contracts';
import {
  cascadeComplete,
  confirmLetter,
  DISTRICT_OFFICER,
  freshNumber,
  letterNumbered,
  startWian,
  type Wian,
} from './harness.js';
import { eventually } from './eventually.js';
import { type Copy, readTopics } from './published.js';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('what a running system tells of itself', () => {
  let wian: Wian;
  beforeAll(async () => {
    wian = await startWian();
  });
  afterAll(() => wian.close());

  /** Issues the sample letter as part of a trace that began elsewhere. */
  async function issueTraced(): Promise<string> {
    const officer = wian.as(DISTRICT_OFFICER);
    const { letterId } = await officer.post('/intake/letters', { text: letterNumbered(freshNumber()) });
    const expected = await confirmLetter(officer, letterId);
    const answer = await fetch(`${wian.services.url('gateway')}/api/intake/letters/${letterId}/issue`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${wian.credentials.people[DISTRICT_OFFICER]?.token ?? ''}`,
        'content-type': 'application/json',
        traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
      },
      body: JSON.stringify({ expect: expected }),
    });
    const { directiveId } = (await answer.json()) as { directiveId: string };
    await cascadeComplete(officer, directiveId);
    return directiveId;
  }

  it('the trace of a request goes on in the directive that it issues and in every task that the directive makes', async () => {
    const directiveId = await issueTraced();
    const tracesIn = (copies: readonly Copy[], type: string) =>
      copies
        .filter(({ event, text }) => event.type === type && text.includes(directiveId))
        .map(({ event }) => event.traceparent?.split('-')[1]);
    const copies = await readTopics(wian.log, {
      topics: [topics.directive.name, topics.task.name],
      until: (read) => tracesIn(read, 'wian.task.assigned.v1').length === 8,
    });
    expect(tracesIn(copies, 'wian.directive.issued.v1')).toEqual([traceId]);
    expect(tracesIn(copies, 'wian.task.assigned.v1')).toEqual(Array.from({ length: 8 }, () => traceId));
  });

  it('each figure of the reference, with one leader a service, a signed log, and the delay of what was published', async () => {
    const reference = readFileSync(join(import.meta.dirname, '../../docs/reference/metrics.md'), 'utf8');
    const named = [...reference.matchAll(/^\| `(wian_[a-z_]+)/gm)].map(([, name]) => name);
    const told = await eventually('every service has its leader and a checkpoint', async () => {
      const texts = await Promise.all(
        (['directory', 'intake', 'assignment', 'notification', 'reporting'] as const).map(async (name) =>
          (await fetch(`${wian.services.url(name)}/metrics`)).text(),
        ),
      );
      const [leads, signed] = [/^wian_publisher_leader\{.*\} 1$/m, /^wian_checkpoint_timestamp_seconds\{.*\} [1-9]/m];
      return texts.every((text) => leads.test(text) && signed.test(text)) ? texts.join('\n') : undefined;
    });
    const figures = new Set([...told.matchAll(/^# TYPE (wian_[a-z_]+)/gm)].map(([, name]) => name));
    expect([...figures].sort()).toEqual(named.sort());
    const delays = /^wian_publish_delay_seconds_count\{service="intake"\} (\d+)$/m.exec(told);
    expect(Number(delays?.[1])).toBeGreaterThan(0);
  });

  it('which events it publishes', async () => {
    const answer = await fetch(`${wian.services.url('gateway')}/api/asyncapi.json`);
    const { channels } = (await answer.json()) as { channels: object };
    expect(Object.keys(channels)).toEqual(Object.values(topics).map(({ name }) => name));
  });
});
