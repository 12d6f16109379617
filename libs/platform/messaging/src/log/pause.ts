import { setTimeout as timer } from 'node:timers/promises';

/** Real time; ends early, without an error, when `signal` says so. */
export type Pause = (millis: number, signal: AbortSignal) => Promise<void>;

export const pause: Pause = (millis, signal) => timer(millis, undefined, { signal, ref: false }).catch(() => undefined);
