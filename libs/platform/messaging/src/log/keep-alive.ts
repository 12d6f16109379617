export interface KeepAliveOptions {
  heartbeat(): Promise<void>;
  /** Real milliseconds between two heartbeats. */
  readonly everyMillis: number;
  /** Told of each heartbeat that failed while the work runs; the next one is sent all the same. */
  onFailed(error: unknown): void;
}

/** Sends heartbeats while the work runs: kafkajs sends none as long as a handler is at it. */
export async function keepAlive<T>(options: KeepAliveOptions, work: () => Promise<T>): Promise<T> {
  const { heartbeat, everyMillis, onFailed } = options;
  let isOver = false;
  const failed = (error: unknown) => {
    if (!isOver) onFailed(error);
  };
  const timer = setInterval(() => void heartbeat().catch(failed), everyMillis);
  try {
    return await work();
  } finally {
    isOver = true;
    clearInterval(timer);
  }
}
