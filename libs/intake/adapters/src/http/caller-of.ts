import type { Grant } from '@wian/auth';
import type { Caller } from '@wian/intake-application';
import { uuidV7 } from '@wian/kernel';
import { currentContext } from '@wian/observability';

/** Who asks, in the words of the use-cases. */
export function callerOf({ actor, units }: Grant): Caller {
  const { correlationId, requestId } = currentContext();
  return { actor, units, correlationId: correlationId ?? requestId ?? uuidV7.next() };
}
