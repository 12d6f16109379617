import type { ClockStep, StepOutcome, TaskClock, TaskClocks } from '@wian/contracts';
import type { Row } from '../model/entity-set.js';
import { utc } from './instants.js';

/** What rows of Escalations show of a step. */
export type KeptStep = Pick<ClockStep, 'stepId' | 'dueAt' | 'target' | 'channel'> & {
  readonly outcome: Pick<StepOutcome, 'kind' | 'at' | 'reason' | 'targetUnitId'> | null;
};

/** The same of a clock. */
export type KeptClock = Pick<TaskClock, 'policyId' | 'policyVersion' | 'startedAt' | 'dueAt'> & {
  /** Before it was first extended; absent where it never was. */
  readonly originalDueAt?: string;
  /** In the order of their ids. */
  readonly steps: readonly KeptStep[];
};

export type KeptClocks = Readonly<Record<string, KeptClock>>;

export const keptClocks = (clocks: TaskClocks = {}): KeptClocks =>
  Object.fromEntries(Object.entries(clocks).map(([name, clock]) => [name, keptClock(clock)]));

const keptClock = ({ policyId, policyVersion, startedAt, dueAt, originalDueAt, steps }: TaskClock): KeptClock => ({
  policyId,
  policyVersion,
  startedAt: utc(startedAt),
  dueAt: utc(dueAt),
  ...(originalDueAt === undefined ? {} : { originalDueAt: utc(originalDueAt) }),
  steps: byId(steps.map(keptStep)),
});

const keptStep = ({ stepId, dueAt, target, channel, outcome }: ClockStep): KeptStep => ({
  stepId,
  dueAt: utc(dueAt),
  target,
  channel,
  outcome: outcome && {
    kind: outcome.kind,
    at: utc(outcome.at),
    reason: outcome.reason,
    targetUnitId: outcome.targetUnitId,
  },
});

const byId = (steps: readonly KeptStep[]): readonly KeptStep[] =>
  [...steps].sort((a, b) => (a.stepId < b.stepId ? -1 : 1));

/** The clocks that rows of Escalations were made of. */
export function clocksOfRows(rows: readonly Row[]): KeptClocks {
  const clocks: Record<string, KeptClock> = {};
  for (const row of rows) {
    const { clock, policyId, policyVersion, startedAt, limitAt: dueAt } = row as unknown as ClockColumns;
    const {
      stepId,
      dueAt: stepDueAt,
      target,
      channel,
      outcome,
      outcomeAt,
      reason,
      targetUnitId,
    } = row as unknown as StepColumns;
    const step = {
      stepId,
      dueAt: stepDueAt,
      target,
      channel,
      outcome: outcome && { kind: outcome, at: outcomeAt, reason, targetUnitId },
    };
    clocks[clock] = { policyId, policyVersion, startedAt, dueAt, steps: byId([...(clocks[clock]?.steps ?? []), step]) };
  }
  return clocks;
}

type ClockColumns = Omit<KeptClock, 'steps' | 'dueAt'> & { readonly clock: string; readonly limitAt: string };
type StepColumns = Omit<KeptStep, 'outcome'> & {
  readonly outcome: StepOutcome['kind'] | null;
  readonly outcomeAt: string;
} & Pick<StepOutcome, 'reason' | 'targetUnitId'>;
