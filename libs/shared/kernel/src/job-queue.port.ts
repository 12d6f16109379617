/** A job's name and payload; `id` makes it unique: adding the same id again while it waits or runs changes nothing. */
export interface Job<Payload> {
  readonly id: string;
  readonly payload: Payload;
}

/**
 * Work to be done later, at least once. Never the only copy of anything: whoever adds a job can find from its own
 * store that the work is still owed, and add it again.
 */
export interface JobQueue<Payload> {
  add(job: Job<Payload>): Promise<void>;
  /** The same for many, in one go. */
  addAll(jobs: readonly Job<Payload>[]): Promise<void>;
  /** Starts working; a handler that throws is tried again with back-off. Resolves to a function that stops. */
  process(handler: JobHandler<Payload>): Promise<() => Promise<void>>;
}

/** `tell`: how far it is, as JSON, for those who follow; never awaited, and lost where nobody does. */
export type JobHandler<Payload> = (job: Job<Payload>, tell: (progress: object) => void) => Promise<void>;

/** What a job of a queue does now, at whichever process. `ended` also where it failed and is tried again. */
export type JobNews = { readonly id: string } & (
  { readonly what: 'begun' | 'ended' } | { readonly what: 'progress'; readonly progress: object }
);

/** A hint, at most once: who relies on it looks into their own store from time to time. */
export interface JobNewsSource {
  /** Tells of what happens from now on. Resolves to a function that stops. */
  follow(listener: (news: JobNews) => void): Promise<() => Promise<void>>;
}
