import type { Grant } from '@wian/auth';
import { currentContext } from '@wian/observability';
import type { SettlementContext } from '@wian/notification-application';

export function contextOf({ actor }: Grant): SettlementContext {
  const { correlationId, requestId } = currentContext();
  return { actor, correlationId: correlationId ?? requestId ?? actor.id };
}
