/**
 * What the event backbone costs, part by part, each against a program that does the same work without its promises. Only
 * the work is measured: groups have been joined and the first messages are at hand when the time begins, and every run
 * is checked to have written what it should.
 */
import { thisProcess } from '../lib/process.mjs';
import { stackStatus, stackUp } from '../stack/index.mjs';

export const bench = {
  name: 'backbone',
  about:
    'a: consumer against a bare kafkajs loop, b: against ServerKafka, c: around a poisoned message, d: publisher against a bare program',
  runs: 5,
  warmups: 1,
  parts: ['a', 'b', 'c', 'd'],
  open,
};

async function open({ log, only }) {
  const stack = await stackUp('test', { log, owner: thisProcess() });
  const opened = [];
  const close = async () => {
    for (const each of opened) await each.close();
    await stack.down();
  };
  try {
    const { openConsumerParts } = await import('./backbone/consumer-parts.mjs');
    const { openPublisherParts } = await import('./backbone/publisher-parts.mjs');
    for (const part of [openConsumerParts, openPublisherParts]) opened.push(part(stack));
    const parts = Object.entries(Object.assign({}, ...opened.map(({ parts }) => parts)));
    return {
      parts: Object.fromEntries(parts.filter(([name]) => only.includes(name[0]))),
      pids: await pidsOf(),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const pidsOf = async () => Object.fromEntries((await stackStatus('test')).map(({ name, pid }) => [name, pid]));
