import { Redis, type RedisOptions } from 'ioredis';

/** A connection that knows its copies (BullMQ makes one a worker, to wait on), so that all can be cut at once. */
export class CuttableRedis extends Redis {
  private readonly copies: Redis[] = [];

  override duplicate(change?: Partial<RedisOptions>): Redis {
    const copy = super.duplicate(change);
    this.copies.push(copy);
    return copy;
  }

  /** Whatever still waits for an answer fails; nothing connects again. */
  cut(): void {
    for (const each of [...this.copies, this]) {
      each.disconnect();
      refuseLost(each);
    }
  }
}

interface Resending {
  /** What was on its way when the connection broke, kept to be sent again. */
  readonly prevCommandQueue?: { toArray(): readonly { command: { reject(error: Error): void } }[] } | null;
}

/** ioredis leaves these without an answer when it is told to connect no more; whoever waits for one would wait for ever. */
function refuseLost(connection: Redis): void {
  const { prevCommandQueue } = connection as unknown as Resending;
  for (const { command } of prevCommandQueue?.toArray() ?? []) command.reject(new Error('Connection is closed.'));
}
