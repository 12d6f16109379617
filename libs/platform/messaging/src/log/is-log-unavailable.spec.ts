import { Kafka, logLevel } from 'kafkajs';
import { isLogUnavailable } from './is-log-unavailable.js';

describe('a log is away', () => {
  it('where no broker can be reached, also after all tries', async () => {
    const kafka = new Kafka({ brokers: ['127.0.0.1:1'], logLevel: logLevel.NOTHING, retry: { retries: 1 } });
    const error: unknown = await kafka
      .admin()
      .connect()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(isLogUnavailable(error)).toBe(true);
  });

  it('and not where it answers that something is wrong, or the fault is ours', () => {
    const refused = Object.assign(new Error('not authorised'), { name: 'KafkaJSProtocolError' });
    expect(isLogUnavailable(refused)).toBe(false);
    expect(isLogUnavailable(new Error('all tries', { cause: refused }))).toBe(false);
    expect(isLogUnavailable(new TypeError('undefined is not a function'))).toBe(false);
    expect(isLogUnavailable('away')).toBe(false);
  });
});
