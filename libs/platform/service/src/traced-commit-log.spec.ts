import type { CommitLog, CommitRequest } from '@wian/kernel';
import { nextTraceParent, parseTraceParent, traceIds, withContext } from '@wian/observability';
import { tracedCommitLog } from './traced-commit-log.js';

const header = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00';
const other = '00-11112f3577b34da6a3ce929d0e0e4736-22f067aa0ba902b7-01';
const request: CommitRequest = {
  at: new Date('2025-03-06T02:00:00.000Z'),
  actor: { id: 'person_test' },
  correlationId: 'request-1',
  changes: [],
};

describe('traced commit log', () => {
  const committed = async (given: CommitRequest) => {
    const seen: CommitRequest[] = [];
    const log = { commit: async (one: CommitRequest) => void seen.push(one) } as unknown as CommitLog;
    await tracedCommitLog(log).commit(given);
    return seen[0];
  };
  const inTrace = <T>(work: () => T) => withContext(traceIds(nextTraceParent(parseTraceParent(header))), work);

  it('gives a commit the trace of the work at hand, with its flags', async () => {
    const { traceparent } = (await inTrace(() => committed(request))) ?? {};
    expect(parseTraceParent(traceparent)).toMatchObject({ traceId: '4bf92f3577b34da6a3ce929d0e0e4736', flags: '00' });
  });

  it('leaves a commit alone that names its trace, and one outside of any', async () => {
    expect((await inTrace(() => committed({ ...request, traceparent: other })))?.traceparent).toBe(other);
    expect(await committed(request)).toEqual(request);
  });
});
