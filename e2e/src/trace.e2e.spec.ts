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
import { type Copy, readTopics } from './published.js';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('the trace of a request', () => {
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

  it('goes on in the directive that it issues and in every task that the directive makes', async () => {
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
});
