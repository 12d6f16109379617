import { type Cascade, cascadeIdOf } from '@wian/assignment-domain';
import { type CommitLog, PollLoop } from '@wian/kernel';
import type { NoteRegistration } from './note-registration.use-case.js';
import type { EarlyRegistrations, Registration } from './ports.js';

export interface EarlyRegistrationsOptions {
  readonly log: Pick<CommitLog, 'load'>;
  readonly early: EarlyRegistrations;
  readonly note: NoteRegistration;
  readonly onError: (error: unknown) => void;
  readonly pollMillis?: number;
}

const PAGE = 100;

/**
 * Notes registrations that came before their tasks, once those are made. It looks for itself what is kept, so that it
 * does not matter in which order a task and its registration were written, nor who died between. Any replica may do it.
 */
export class ApplyEarlyRegistrations {
  private readonly loop: PollLoop;
  private stopping = false;

  constructor(private readonly options: EarlyRegistrationsOptions) {
    const { onError, pollMillis = 2_000 } = options;
    this.loop = new PollLoop({ pass: () => this.pass(), onError, pollMillis });
  }

  start(): void {
    this.loop.start();
  }

  /** Finishes the page at hand. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.loop.stop();
  }

  /** One look at everything that is kept; true when something was noted. */
  async pass(): Promise<boolean> {
    const { log, early } = this.options;
    let noted = false;
    for (const directiveId of await early.directives()) {
      const cascade = await log.load<Cascade>('cascade', cascadeIdOf(directiveId));
      // Before that there is no task to look for, and a cascade may be held for days.
      if (cascade && (cascade.state.tasksMade > 0 || cascade.state.status === 'withdrawn'))
        noted = (await this.apply(directiveId, cascade.state)) || noted;
    }
    return noted;
  }

  private async apply(directiveId: string, { status }: Cascade): Promise<boolean> {
    const { early, note } = this.options;
    let noted = false;
    let page: readonly Registration[] = [];
    do {
      page = await early.of({ directive: directiveId, after: page.at(-1)?.taskId ?? null, limit: PAGE });
      const left = new Set(await note.note(directiveId, page));
      // Of a directive that was withdrawn nothing more is made.
      const done = status === 'withdrawn' ? page : page.filter((each) => !left.has(each));
      if (done.length > 0) await early.remove(done.map(({ taskId }) => taskId));
      noted = noted || done.length > 0;
    } while (page.length === PAGE && !this.stopping);
    return noted;
  }
}
