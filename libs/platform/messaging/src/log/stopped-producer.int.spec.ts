import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { uuidV7 } from '@wian/kernel';
import { KafkaMessageLog } from './kafka-message-log.js';

const brokers = process.env.TEST_KAFKA_BROKERS ?? '';

/** Sends one message after the other until it is refused; runs from the built package, as a service does. */
const program = `
import { KafkaMessageLog } from '@wian/messaging';
const [brokers, id, topic] = process.argv.slice(1);
const log = new KafkaMessageLog({ brokers: brokers.split(','), clientId: 'stopped' });
const producer = await log.fenced(id);
try {
  for (let n = 1; ; n += 1) {
    await producer.produce([{ topic, key: 'unit_A', value: Buffer.from('old ' + n), headers: {} }]);
    console.log('sent');
  }
} catch (error) {
  console.log('refused ' + error.type);
}
await log.close();
`;

describe('a leader that was stopped in mid-send (SIGSTOP) and wakes after its successor has sent', () => {
  let child: ChildProcess | undefined;
  const log = new KafkaMessageLog({ brokers: brokers.split(','), clientId: 'test' });
  afterAll(async () => {
    child?.kill('SIGKILL');
    await log.close();
  });

  it('is refused by the broker on a state topic: the newest message of the key stays the successor’s', async () => {
    const [topic, id] = [`t-${uuidV7.next()}`, `p-${uuidV7.next()}`];
    await log.createTopics([{ name: topic, partitions: 1 }]);
    const args = ['--input-type=module', '-e', program, brokers, id, topic];
    child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const said = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
    // It sends without a pause, so wherever it is stopped it is between two steps of a send.
    for (let sent = 0; sent < 3; sent += 1) expect((await said.next()).value).toBe('sent');
    child.kill('SIGSTOP');
    const successor = await log.fenced(id);
    await successor.produce([{ topic, key: 'unit_A', value: Buffer.from('new'), headers: {} }]);
    child.kill('SIGCONT');
    let last = '';
    for await (const line of { [Symbol.asyncIterator]: () => said }) last = String(line);
    // INVALID_PRODUCER_EPOCH or, of newer brokers, PRODUCER_FENCED
    expect(last).toMatch(/^refused (INVALID_PRODUCER_EPOCH|PRODUCER_FENCED)$/);
    const texts: string[] = [];
    await log.scan({ topics: [topic], onMessage: ({ value }) => texts.push(Buffer.from(value ?? []).toString()) });
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.at(-1)).toBe('new');
  });
});
