import { currentContext, currentTraceParent, type WorkContext } from '@wian/observability';
import { noted } from '../group/testing/test-group.js';
import { tracing } from './tracing.js';

const trace = (digit: string) => digit.repeat(32);
const traced = (subject: string, digit: string) =>
  noted(subject, 1, { traceparent: `00-${trace(digit)}-${'1'.repeat(16)}-00` });

describe('tracing', () => {
  const contextOf = async (...events: ReturnType<typeof noted>[]): Promise<WorkContext & { next?: string }> => {
    let found = {};
    await tracing(async () => void (found = { ...currentContext(), next: currentTraceParent() }) as undefined)(events);
    return found;
  };

  it('goes on with the trace that all events share, under a hop of its own and with its flags', async () => {
    const { traceId, next } = await contextOf(traced('a', 'a'), traced('b', 'a'));
    expect(traceId).toBe(trace('a'));
    expect(next).toMatch(new RegExp(`^00-${trace('a')}-(?!1{16})[0-9a-f]{16}-00$`));
  });

  it('begins a trace for events of several traces, and for one that has none', async () => {
    for (const { traceId } of [await contextOf(traced('a', 'a'), traced('b', 'b')), await contextOf(noted('a', 1))])
      expect(traceId).toMatch(/^(?!a{32}|b{32})[0-9a-f]{32}$/);
  });

  it('names the events at hand, the first ten of many', async () => {
    expect((await contextOf(noted('a', 1), noted('b', 2))).eventId).toBe('a:1 b:2');
    const many = Array.from({ length: 12 }, (_, index) => noted('a', index + 1));
    expect((await contextOf(...many)).eventId).toMatch(/^a:1 a:2 .*a:10 and 2 more$/);
  });

  it('names the correlation that all events share, and none for several', async () => {
    expect((await contextOf(noted('a', 1), noted('b', 1))).correlationId).toBe('test');
    expect((await contextOf(noted('a', 1), noted('b', 1, { correlationid: 'x' }))).correlationId).toBeUndefined();
  });
});
