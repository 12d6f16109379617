import type { Archiver } from '@wian/persistence';
import { ArchiveController } from './archive.controller.js';

const part = { file: 'f', bytes: 1, commits: 1, firstPosition: 1, lastPosition: 2 };
const asked: Date[] = [];
const archiver = {
  next: async (before: Date) => {
    asked.push(before);
    return asked.length > 1 ? undefined : part;
  },
} as unknown as Archiver;
const clock = { now: () => new Date('2025-02-01T10:00:00+07:00') };

describe('archiving by request', () => {
  it('takes what was committed before a day began in Thailand, until nothing is left', async () => {
    const controller = new ArchiveController('intake', archiver, clock);
    expect(await controller.archive({ before: '2025-01-01' })).toEqual({ service: 'intake', archived: part });
    expect(await controller.archive({ before: '2025-01-01' })).toEqual({ service: 'intake', archived: null });
    expect(asked).toEqual(Array.from({ length: 2 }, () => new Date('2024-12-31T17:00:00Z')));
  });

  it('takes nothing of the last 31 days', async () => {
    const controller = new ArchiveController('intake', archiver, clock);
    await expect(controller.archive({ before: '2025-01-02' })).rejects.toThrow(
      'at least 31 days ago, found 2025-01-02',
    );
  });

  it('is refused, with what is to be set, where there is no archive', async () => {
    const controller = new ArchiveController('intake', null, clock);
    await expect(controller.archive({ before: '2020-01-01' })).rejects.toThrow('set LOG_ARCHIVE_FOLDER');
  });
});
