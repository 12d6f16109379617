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
    for (const each of [...this.copies, this]) each.disconnect();
  }
}
