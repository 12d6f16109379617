import { importDecider, type ImportCommand, type TableImport, unknownImport } from '@wian/directory-domain';
import {
  changesBy,
  err,
  ok,
  type Actor,
  type AggregateChange,
  type Clock,
  type CommitLog,
  type Result,
  type Versioned,
} from '@wian/kernel';

export interface ImportLog {
  readonly log: CommitLog;
  readonly clock: Clock;
}

export async function loadImport(log: CommitLog, importId: string): Promise<Result<Versioned<TableImport>>> {
  const found = await log.load<TableImport>('import', importId);
  return found ? ok(found) : err(unknownImport(importId));
}

interface Step {
  readonly importId: string;
  readonly loaded: Versioned<TableImport> | undefined;
  readonly command: ImportCommand;
  readonly actor: Actor;
  /** What else changes in the same commit. */
  readonly beside?: readonly AggregateChange[];
}

/** Records a step of an import, and answers how it stands; no commit where it stands already. */
export async function commitImport({ log, clock }: ImportLog, step: Step): Promise<Result<TableImport>> {
  const { importId: id, loaded, command, actor, beside = [] } = step;
  const changes = changesBy(importDecider, { aggregate: 'import', id, loaded }, command);
  if (!changes.ok) return changes;
  const [change] = changes.value;
  if (!change) return loaded ? ok(loaded.state) : err(unknownImport(id));
  const all = [...beside, change];
  const committed = await log.commit({ at: clock.now(), actor, correlationId: id, changes: all });
  return committed.ok ? ok(change.state) : committed;
}

/** As it is kept with an import. */
export const askedBy = ({ id, onBehalfOf }: Actor): TableImport['asked'] => ({ id, onBehalfOf: onBehalfOf ?? null });

/** In whose name a step is recorded. */
export const askerOf = ({ asked: { id, onBehalfOf } }: TableImport): Actor =>
  onBehalfOf === null ? { id } : { id, onBehalfOf };
