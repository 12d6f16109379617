import type { Job } from '@wian/kernel';
import type { LetterQueries } from './letter-queries.port.js';
import type { ReadingPayload } from './reading-job.js';
import { ReadingSweeper } from './reading-sweeper.js';

describe('the sweeper of readings', () => {
  it('comes to every letter that waits, however many before it wait for ever, and then begins anew', async () => {
    const waiting = ['letter_1', 'letter_2', 'letter_3'];
    const waitingToBeRead: LetterQueries['waitingToBeRead'] = async ({ limit, after = '' }) =>
      waiting.filter((letterId) => letterId > after).slice(0, limit);
    const added: string[] = [];
    const jobs = {
      add: async ({ payload }: Job<ReadingPayload>) => void added.push(payload.letterId),
    };
    const sweeper = new ReadingSweeper({ waitingToBeRead } as LetterQueries, jobs, 2);
    const passes = [await sweeper.sweep(), await sweeper.sweep(), await sweeper.sweep()];
    expect(passes).toEqual([2, 1, 2]);
    expect(added).toEqual(['letter_1', 'letter_2', 'letter_3', 'letter_1', 'letter_2']);
  });
});
