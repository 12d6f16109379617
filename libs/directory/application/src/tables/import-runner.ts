import { againOnConflict, PollLoop, unwrap, type Result } from '@wian/kernel';
import type { TableImport } from '@wian/directory-domain';
import type { ApplyImport, ImportParts } from './apply-import.js';
import { askerOf, commitImport, loadImport } from './commit-import.js';
import type { PlanImport } from './plan-import.js';
import type { ImportQueries } from './ports.js';
import type { UndoImport } from './undo-import.js';

export interface ImportRunnerOptions extends Pick<ImportParts, 'log' | 'clock'> {
  readonly queries: Pick<ImportQueries, 'open'>;
  readonly plan: PlanImport;
  readonly apply: ApplyImport;
  readonly undo: UndoImport;
  /** Told of a step that failed; the import is tried again. */
  readonly onError: (error: unknown, importId?: string) => void;
  readonly pollMillis?: number;
}

/** Imports asked for at once. */
const PAGE = 20;

/** Keeps every open import moving, a step each in turn. Woken by its own process, and by a poll for what others left behind. */
export class ImportRunner {
  private readonly loop: PollLoop;

  constructor(private readonly options: ImportRunnerOptions) {
    const { onError, pollMillis = 1_000 } = options;
    this.loop = new PollLoop({ pass: () => this.pass(), onError, pollMillis });
  }

  start(): void {
    this.loop.start();
  }

  wake(): void {
    this.loop.wake();
  }

  /** Finishes the step at hand. */
  async stop(): Promise<void> {
    await this.loop.stop();
  }

  /** One step of everything that is open; true when something moved. */
  async pass(): Promise<boolean> {
    let moved = false;
    for (const importId of await this.options.queries.open(PAGE)) {
      try {
        unwrap(await this.step(importId));
        moved = true;
      } catch (error) {
        this.options.onError(error, importId);
      }
    }
    return moved;
  }

  private async step(importId: string): Promise<Result<TableImport>> {
    const { log, apply, undo } = this.options;
    const loaded = await loadImport(log, importId);
    if (!loaded.ok) return loaded;
    const { status } = loaded.value.state;
    if (status === 'received') return this.plan(importId, loaded.value.state);
    return status === 'undoing' ? undo.advance(importId) : apply.advance(importId);
  }

  private async plan(importId: string, state: TableImport): Promise<Result<TableImport>> {
    const plan = await this.options.plan.execute(state);
    return againOnConflict(async () => {
      const loaded = await loadImport(this.options.log, importId);
      if (!loaded.ok) return loaded;
      const step = {
        importId,
        loaded: loaded.value,
        actor: askerOf(state),
        command: { type: 'plan' as const, plan },
      };
      return commitImport(this.options, step);
    });
  }
}
