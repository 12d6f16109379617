import type { Grant } from '@wian/auth';
import type { Actor } from '@wian/kernel';
import { currentContext } from '@wian/observability';

export interface Caller {
  readonly actor: Actor;
  /** Units that the caller acts for; empty for machines, which never act. */
  readonly units: readonly string[];
  readonly correlationId: string;
}

export function callerOf({ actor, units }: Grant): Caller {
  const { correlationId, requestId } = currentContext();
  return { actor, units: units === 'everywhere' ? [] : units, correlationId: correlationId ?? requestId ?? actor.id };
}
