import { type CloudEvent, topics } from '@wian/contracts';
import { eventually } from './eventually.js';
import {
  cascadeComplete,
  DISTRICT_OFFICER,
  freshNumber,
  issueLetter,
  letterNumbered,
  startWian,
  type Wian,
} from './harness.js';

describe('the trace of a request', () => {
  let wian: Wian;
  beforeAll(async () => {
    wian = await startWian();
  });
  afterAll(() => wian.stop());

  /** Every event that stands on these topics from now on, as it comes. */
  function listen(...names: string[]): CloudEvent[] {
    const events: CloudEvent[] = [];
    wian.log.subscribe({
      group: `trace-${Date.now()}`,
      topics: names,
      concurrency: 1,
      onAssigned: () => undefined,
      onError: () => undefined,
      onBatch: async (batch) => {
        for (const { value } of batch.messages) if (value) events.push(eventIn(value));
        await batch.commit(batch.end);
      },
    });
    return events;
  }

  it('goes from the issued directive through its tasks to their notices', async () => {
    const events = listen(topics.directive.name, topics.task.name, topics.delivery.name);
    const officer = wian.as(DISTRICT_OFFICER);
    const directiveId = await issueLetter(officer, letterNumbered(freshNumber()));
    await cascadeComplete(officer, directiveId);
    const traces = (prefix: string) =>
      events
        .filter(({ type, data }) => type.startsWith(prefix) && JSON.stringify(data).includes(directiveId))
        .map(traceOf);
    await eventually('a notice is on its topic', async () => traces('wian.delivery.').length > 0 || undefined);
    const [issued] = traces('wian.directive.issued.');
    expect(issued).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(traces('wian.task.assigned.'))).toEqual(new Set([issued]));
    expect(traces('wian.delivery.')[0]).toBe(issued);
  });
});

/** Other scenarios leave bytes that are no event on these topics. */
function eventIn(value: Uint8Array): CloudEvent {
  try {
    return { type: '', data: null, ...JSON.parse(Buffer.from(value).toString()) };
  } catch {
    return { type: '', data: null } as unknown as CloudEvent;
  }
}

const traceOf = ({ traceparent }: CloudEvent): string | undefined => traceparent?.split('-')[1];
