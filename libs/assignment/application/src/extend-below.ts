import { type Cascade, cascadeDecider, cascadeIdOf, type ExtendPass, notBegun } from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';
import { type AggregateChange, changesBy, type CommitLog, unwrap } from '@wian/kernel';
import type { StepContext, TaskChange } from './step-changes.js';

/**
 * What more time for these tasks asks of their cascades, for the same commit: the limits below them move in a pass. None
 * where no task was given more time, or where nothing is derived from anybody's limit.
 */
export async function extendBelow(
  log: CommitLog,
  changes: readonly TaskChange[],
  { actor, correlationId }: StepContext,
  at: Date,
): Promise<readonly AggregateChange[]> {
  const granted = changes.filter(wasGranted).map(({ state }) => state);
  const directiveIds = [...new Set(granted.map(({ directiveId }) => directiveId))];
  const asked = directiveIds.map(async (directiveId) => {
    const id = cascadeIdOf(directiveId);
    const loaded = await log.load<Cascade>('cascade', id);
    if (!loaded?.state.directive.schedule) return [];
    const above = granted.filter((task) => task.directiveId === directiveId).flatMap(limitOf);
    const pass: ExtendPass = {
      ...notBegun,
      kind: 'extend',
      at: at.toISOString(),
      actor: actor.id,
      correlationId,
      above,
    };
    return unwrap(changesBy(cascadeDecider, { aggregate: 'cascade', id, loaded }, { type: 'queue-pass', pass }));
  });
  return (await Promise.all(asked)).flat();
}

const wasGranted = ({ events, state }: TaskChange): boolean =>
  events.some(({ type }) => type === 'wian.task.extension-decided.v1') && state.extension?.state === 'granted';

const limitOf = ({ recipientUnitId: unitId, clocks }: Task) =>
  clocks?.complete ? [{ unitId, dueAt: clocks.complete.dueAt }] : [];
