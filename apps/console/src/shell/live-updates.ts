import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listenForChanges } from '../api/live.js';
import { noticeStream } from '../api/queries.js';

/** The notices, and what they tell of: tasks, and the cascades that these belong to. */
const LIVE = new Set<unknown>(['notices', 'tasks', 'cascades']);

/** While somebody is signed in and looks, what is shown follows the notices to the person's posts. */
export function useLiveUpdates(personId: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (personId === undefined) return undefined;
    const refresh = () => void queryClient.invalidateQueries({ predicate: ({ queryKey }) => LIVE.has(queryKey[0]) });
    const open = () => new EventSource(noticeStream);
    return whileVisible(() => listenForChanges({ open, onChange: refresh, after }));
  }, [personId, queryClient]);
}

function after(millis: number, what: () => void): () => void {
  const timer = setTimeout(what, millis);
  return () => clearTimeout(timer);
}

/** Browsers allow six connections to an origin: tabs in the background must not hold one each. */
function whileVisible(begin: () => () => void): () => void {
  let end: (() => void) | undefined;
  const follow = () => {
    end?.();
    end = document.visibilityState === 'visible' ? begin() : undefined;
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    end?.();
  };
}
