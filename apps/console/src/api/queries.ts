import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, RefusedError } from './client.js';
import type { TaskStatus } from './types.js';

/** Tells of every new task, returned report and escalation: `useLiveUpdates`. */
export const noticeStream = '/api/notification/notices/stream';
/** Milliseconds between looks at one's own tasks, for what no notice tells of: a colleague's step. */
const SLOWLY = 60_000;
/** Milliseconds between looks at a cascade: nobody is told of each step of each unit below. */
const LIVE = 10_000;
/** Names of units and working days change rarely. */
const SELDOM = 600_000;
const MOST = 500;
/** Tasks shown before somebody asks for more. */
const PAGE = 50;
const NOTICES = 100;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => answerOf(api.GET('/session')),
  staleTime: 60_000,
});

export const samplePeopleQuery = queryOptions({
  queryKey: ['session', 'people'],
  queryFn: () => answerOf(api.GET('/session/people')),
});

interface InboxFilter {
  readonly status?: TaskStatus[];
  readonly overdue?: 'true';
}

/** The unit's own tasks of this kind, newest directive first; `next` of the last page tells that there are others. */
export const inboxQuery = (unit: string, filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'of', unit, filter],
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/assignment/tasks', {
          params: { query: { unit, limit: PAGE, ...filter, ...(cursor !== null && { cursor }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: SLOWLY,
  });

/** How many tasks of each status the unit has, over all pages. */
export const inboxCountsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['tasks', 'counts', unit],
    queryFn: () => answerOf(api.GET('/api/assignment/tasks/counts', { params: { query: { unit } } })),
    refetchInterval: SLOWLY,
  });

/** The newest notices to the person's posts. Being listed here is being delivered in the application. */
export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => answerOf(api.GET('/api/notification/notices', { params: { query: { limit: NOTICES } } })),
});

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['tasks', taskId],
    queryFn: () => answerOf(api.GET('/api/assignment/tasks/{taskId}', { params: { path: { taskId } } })),
    refetchInterval: SLOWLY,
  });

export const directivesQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['directives', cursor ?? 'first'],
    queryFn: () =>
      answerOf(api.GET('/api/intake/directives', { params: { query: { limit: 50, ...(cursor && { cursor }) } } })),
    placeholderData: keepPreviousData,
  });

export const directiveQuery = (directiveId: string) =>
  queryOptions({
    queryKey: ['directives', 'one', directiveId],
    queryFn: () => answerOf(api.GET('/api/intake/directives/{directiveId}', { params: { path: { directiveId } } })),
  });

export const cascadeQuery = (directiveId: string) =>
  queryOptions({
    queryKey: ['cascades', directiveId],
    queryFn: () => answerOf(api.GET('/api/assignment/cascades/{directiveId}', { params: { path: { directiveId } } })),
    refetchInterval: LIVE,
  });

export const branchQuery = (directiveId: string, parent: string) =>
  queryOptions({
    queryKey: ['cascades', directiveId, 'under', parent],
    queryFn: () =>
      answerOf(
        api.GET('/api/assignment/cascades/{directiveId}/tasks', {
          params: { path: { directiveId }, query: { parent, limit: MOST } },
        }),
      ),
    refetchInterval: LIVE,
  });

export const letterHref = (directiveId: string): string =>
  `/api/intake/directives/${encodeURIComponent(directiveId)}/letter`;

export const letterQuery = (directiveId: string) =>
  queryOptions({
    queryKey: ['letters', directiveId],
    queryFn: async () => {
      const response = await fetch(letterHref(directiveId));
      if (!response.ok) throw new RefusedError(response.status, await response.json().catch(() => ({})));
      return response.text();
    },
    staleTime: Infinity,
  });

export const unitQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['units', unitId],
    queryFn: () => answerOf(api.GET('/api/directory/units/{unitId}', { params: { path: { unitId } } })),
    staleTime: SELDOM,
  });

export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: () =>
    answerOf(api.GET('/api/directory/calendars/{calendarId}', { params: { path: { calendarId: 'calendar_th' } } })),
  staleTime: SELDOM,
});
