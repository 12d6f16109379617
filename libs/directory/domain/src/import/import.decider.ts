import { defineInternalEvent, importIdField, instantField, localDateField, unitIdField } from '@wian/contracts';
import { type Decider, err, ok, type Result } from '@wian/kernel';
import { z } from 'zod';
import { hasProblems, hashDiffers, notNow } from './import.errors.js';

const planField = z.object({
  /** SHA-256 over all that would be recorded, and over what it was held against. */
  hash: z.string(),
  wrong: z.int(),
  changed: z.int(),
  same: z.int(),
  /** How many of each kind. */
  differences: z.record(z.string(), z.int()),
  /** Commits that it takes. */
  chunks: z.int(),
});
export type ImportPlan = z.infer<typeof planField>;

/** A table that came to change the directory, and how far it is. Its rows and what they make stand in pages beside it. */
export const importField = z.object({
  importId: importIdField,
  file: z.string().min(1),
  sha256: z.string(),
  /** The first day on which its rows hold. */
  on: localDateField,
  /** Who sent it. */
  by: z.string(),
  /** Who asked for the step that it is at, and for which post: in their name it is recorded. */
  asked: z.object({ id: z.string(), onBehalfOf: z.string().nullable() }),
  /** The units below which its sender keeps the directory; null = everywhere. */
  within: z.array(unitIdField).nullable(),
  receivedAt: instantField,
  rows: z.int(),
  /** Pages of its rows. */
  pages: z.int(),
  status: z.enum(['received', 'planned', 'applying', 'applied', 'stopped', 'undoing', 'undone']),
  plan: planField.nullable(),
  /** Chunks that stand: up while it is applied, down while it is undone. */
  done: z.int(),
  /** What undoing left as it is, since it changed after the import: how many, and the first of them. */
  kept: z.object({ count: z.int(), ids: z.array(z.string()) }),
  /** Why it went no further. */
  stopped: z.object({ code: z.string(), message: z.string(), ids: z.array(z.string()) }).nullable(),
});
export type TableImport = z.infer<typeof importField>;

export const importRecorded = defineInternalEvent('import.recorded', importField);
interface ImportRecorded {
  readonly type: 'import.recorded';
  readonly data: TableImport;
}

export type ImportCommand =
  | { readonly type: 'receive'; readonly received: Omit<TableImport, 'status' | 'plan' | 'done' | 'kept' | 'stopped'> }
  | { readonly type: 'plan'; readonly plan: ImportPlan }
  | { readonly type: 'apply'; readonly expect: string; readonly asked: TableImport['asked'] }
  | { readonly type: 'chunk-applied' }
  | { readonly type: 'stop'; readonly why: NonNullable<TableImport['stopped']> }
  | { readonly type: 'undo'; readonly asked: TableImport['asked'] }
  | { readonly type: 'chunk-undone'; readonly kept: readonly string[] };

/** From a file to what stands in the directory, and back. */
export const importDecider: Decider<TableImport, ImportCommand, ImportRecorded> = {
  decide(state, command) {
    const next = nextOf(state, command);
    if (!next.ok) return next;
    return ok(next.value === state ? [] : [{ type: 'import.recorded', data: next.value }]);
  },
  evolve: (_, { data }) => data,
};

/** The state itself where the command asks for what is under way or done already. */
function nextOf(state: TableImport | undefined, command: ImportCommand): Result<TableImport> {
  if (command.type === 'receive') {
    const begun = { status: 'received' as const, plan: null, done: 0, kept: { count: 0, ids: [] }, stopped: null };
    return ok({ ...command.received, ...begun });
  }
  if (!state) throw new Error(`an import that was not received cannot ${command.type}`);
  switch (command.type) {
    case 'plan':
      return state.status === 'received' ? ok({ ...state, status: 'planned', plan: command.plan }) : ok(state);
    case 'apply':
      return applied(state, command);
    case 'chunk-applied':
      return moved(state, 'applying', { ...state, ...progress(state, state.done + 1) });
    case 'stop':
      return moved(state, 'applying', { ...state, status: 'stopped', stopped: command.why });
    case 'undo':
      return undone(state, command.asked);
    case 'chunk-undone':
      return moved(state, 'undoing', { ...state, ...kept(state, command.kept), ...regress(state.done - 1) });
    default:
      return command satisfies never;
  }
}

const moved = (state: TableImport, wanted: TableImport['status'], next: TableImport): Result<TableImport> =>
  state.status === wanted ? ok(next) : err(notNow(state));

function applied(
  state: TableImport,
  { expect, asked }: Extract<ImportCommand, { type: 'apply' }>,
): Result<TableImport> {
  const { plan, status } = state;
  if (!plan) return err(notNow(state));
  if (plan.wrong > 0) return err(hasProblems(state.importId, plan.wrong));
  if (plan.hash !== expect) return err(hashDiffers(plan.hash, expect));
  if (status === 'applying' || status === 'applied') return ok(state);
  return status === 'planned' ? ok({ ...state, asked, ...progress(state, 0) }) : err(notNow(state));
}

function undone(state: TableImport, asked: TableImport['asked']): Result<TableImport> {
  if (state.status === 'undoing' || state.status === 'undone') return ok(state);
  const canBe = state.status === 'applied' || state.status === 'stopped';
  return canBe ? ok({ ...state, asked, ...regress(state.done) }) : err(notNow(state));
}

const progress = ({ plan }: TableImport, done: number): Pick<TableImport, 'done' | 'status'> => ({
  done,
  status: done === (plan?.chunks ?? 0) ? 'applied' : 'applying',
});

const regress = (done: number): Pick<TableImport, 'done' | 'status'> => ({
  done,
  status: done === 0 ? 'undone' : 'undoing',
});

const LISTED = 100;

const kept = ({ kept: before }: TableImport, ids: readonly string[]): Pick<TableImport, 'kept'> => ({
  kept: { count: before.count + ids.length, ids: [...before.ids, ...ids].slice(0, LISTED) },
});
