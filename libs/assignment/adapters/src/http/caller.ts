import type { Grant, Permission } from '@wian/auth';
import type { StepContext } from '@wian/assignment-application';
import { currentContext } from '@wian/observability';

/** Machines act for no unit, wherever they may look. */
export function unitsOf(grant: Grant, permission: Permission): readonly string[] {
  const units = grant.unitsWith(permission);
  return units === 'everywhere' ? [] : units;
}

export function callerOf(grant: Grant): StepContext {
  const { correlationId, requestId } = currentContext();
  return {
    actor: grant.actor,
    visible: grant.unitsWith('task:read'),
    mayActFor: unitsOf(grant, 'task:act'),
    mayJudgeFor: unitsOf(grant, 'task:judge'),
    correlationId: correlationId ?? requestId ?? grant.actor.id,
  };
}
