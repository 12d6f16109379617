import { QueryCache, QueryClient } from '@tanstack/react-query';
import { RefusedError } from './client.js';
import { sessionQuery } from './queries.js';

const isRefusal = (error: unknown): error is RefusedError =>
  error instanceof RefusedError && error.status >= 400 && error.status < 500;

/** A refusal is final; what did not answer is asked again. A session that ended leads back to the sign-in. */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isRefusal(error) && error.status === 401) client.setQueryData(sessionQuery.queryKey, signedOut);
      },
    }),
    defaultOptions: { queries: { retry: (failures, error) => !isRefusal(error) && failures < 2, staleTime: 1_000 } },
  });
  return client;
}

const signedOut = (session: { readonly signIn: 'local' | 'none' } | undefined) => ({
  person: null,
  signIn: session?.signIn ?? ('none' as const),
});
