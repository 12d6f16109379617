import { letterOfReading, readingStepField, type ReadingStep } from '@wian/intake-application';
import type { JobNews, JobNewsSource } from '@wian/kernel';

export type ReadingNews = 'begun' | 'step' | 'ended';
type Listener = (news: ReadingNews) => void;

/** More than are read at once; what the end of was never told is forgotten with the others. */
const MOST_REMEMBERED = 1_000;

/** What the readings of letters do now, whichever process reads them; kept in memory only as long as one goes on. */
export class ReadingFeed {
  private readonly steps = new Map<string, ReadingStep | null>();
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(private readonly news: JobNewsSource) {}

  /** Resolves once it hears. */
  async start(): Promise<void> {
    await this.news.follow((news) => this.hear(news));
  }

  /** Undefined where nothing is known to read the letter; null where it has begun and not said how far it is. */
  stepOf(letterId: string): ReadingStep | null | undefined {
    return this.steps.get(letterId);
  }

  /** Tells of one letter until the answer is called. */
  listen(letterId: string, listener: Listener): () => void {
    const of = this.listeners.get(letterId) ?? new Set();
    this.listeners.set(letterId, of.add(listener));
    return () => {
      of.delete(listener);
      if (of.size === 0) this.listeners.delete(letterId);
    };
  }

  private hear(news: JobNews): void {
    const letterId = letterOfReading(news.id);
    if (news.what === 'ended') this.steps.delete(letterId);
    else this.remember(letterId, news.what === 'progress' ? readingStepField.safeParse(news.progress).data : null);
    for (const listener of this.listeners.get(letterId) ?? []) listener(news.what === 'progress' ? 'step' : news.what);
  }

  private remember(letterId: string, step: ReadingStep | null | undefined): void {
    if (this.steps.size >= MOST_REMEMBERED) this.steps.clear();
    if (step !== undefined) this.steps.set(letterId, step);
  }
}
