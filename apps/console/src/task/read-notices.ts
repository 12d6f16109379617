import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf, api } from '../api/client.js';
import { noticesQuery } from '../api/queries.js';

/** Whoever has the task before them has read what they were told of it. */
export function useReadNotices(taskId: string): void {
  const queryClient = useQueryClient();
  const { data } = useQuery(noticesQuery);
  const { mutate } = useMutation({
    mutationFn: (noticeIds: readonly string[]) => Promise.all(noticeIds.map(markRead)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
  const unread = data?.items.filter((notice) => notice.taskId === taskId && !notice.read) ?? [];
  // As one text, so that the same notices listed again are not marked again.
  const noticeIds = unread.map(({ noticeId }) => noticeId).join(' ');
  useEffect(() => {
    if (noticeIds !== '') mutate(noticeIds.split(' '));
  }, [noticeIds, mutate]);
}

const markRead = (noticeId: string) =>
  answerOf(api.POST('/api/notification/notices/{noticeId}/read', { params: { path: { noticeId } } }));
