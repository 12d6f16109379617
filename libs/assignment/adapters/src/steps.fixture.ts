import {
  type CalendarSource,
  type DirectorySource,
  StepSurroundings,
  type TaskFileStore,
} from '@wian/assignment-application';
import { type Post, postRecorded } from '@wian/contracts';
import type { MemoryCommitLog } from '@wian/persistence';
import { MemoryTaskFiles } from './memory/memory-task-files.js';
import { exampleClocks } from './clock-starter.fixture.js';

const UNDO_SECONDS = 60;

/** A post of the unit that is held, by somebody with a computer unless told. */
export const postOf = (unitId: string, change: Partial<Post> = {}): Post => ({
  ...postRecorded.example,
  postId: `post_${unitId.slice('unit_'.length)}-officer`,
  unitId,
  roles: ['officer'],
  contactPoints: [],
  ...change,
});

/** What steps are decided on, over this log and directory; `posts`: one of each unit unless told. */
export const surroundingsOf = (
  log: MemoryCommitLog,
  directory: DirectorySource,
  { posts, calendars, files }: { posts?: readonly Post[]; calendars?: CalendarSource; files?: TaskFileStore } = {},
): StepSurroundings =>
  new StepSurroundings({
    log,
    history: log,
    directory,
    posts: {
      ofUnits: async (unitIds) =>
        posts ? posts.filter(({ unitId }) => unitIds.includes(unitId)) : unitIds.map((unitId) => postOf(unitId)),
    },
    files: files ?? new MemoryTaskFiles(),
    clocks: exampleClocks(directory, calendars),
    undoSeconds: UNDO_SECONDS,
  });
