import { cpuReader, machine, processSeconds } from './machine.mjs';
import { measure } from './measure.mjs';
import { countTo, startGate } from './backbone/turnstile.mjs';
import { joinResults, median, toResult } from './result.mjs';
import { resultText } from './text.mjs';

const bench = {
  name: 'sorting',
  units: { count: 100, unit: 'items' },
  compare: ['new', 'old'],
  goals: { faster: { metric: 'ratio', atMost: 0.6 }, floor: { metric: 'new.rate', atLeast: 100_000 } },
};
const measured = {
  new: { millis: [1, 9, 2, 3], cpu: { client: 0.4, mongo: 0.8 } },
  old: { millis: [5, 5, 5, 5], cpu: { client: 0.4 } },
};
const on = { machine: machine(), runs: 4 };

describe('a benchmark', () => {
  it('runs its subjects in turn and forgets the warm-ups', async () => {
    const order: string[] = [];
    let time = 0;
    let seconds = 0;
    const subject = (name: string, cost: number) => async () => {
      order.push(name);
      time += order.length <= 2 ? 1000 : cost;
      seconds += cost;
    };
    const subjects = { A: subject('A', 2), B: subject('B', 3) };
    const result = await measure(subjects, { runs: 2, warmups: 1, cpu: () => ({ client: seconds }), now: () => time });
    expect(order.join('')).toBe('ABABAB');
    expect(result).toEqual({
      A: { millis: [2, 2], cpu: { client: 4 }, figures: {} },
      B: { millis: [3, 3], cpu: { client: 6 }, figures: {} },
    });
  });

  it('leaves out what a subject has to prepare, and to check afterwards', async () => {
    let time = 0;
    const given: number[] = [];
    const finished: number[] = [];
    const prepare = async () => {
      time += 1000;
      return time;
    };
    const run = async (value: number) => {
      given.push(value);
      time += 5;
    };
    const finish = async (value: number) => {
      finished.push(value);
      time += 100;
    };
    const subjects = { A: { prepare, run, finish } };
    const result = await measure(subjects, { runs: 2, warmups: 0, cpu: () => ({}), now: () => time });
    expect(result).toEqual({ A: { millis: [5, 5], cpu: {}, figures: {} } });
    expect([given, finished]).toEqual([
      [1000, 2105],
      [1000, 2105],
    ]);
  });

  it('fails when a subject has not done its work', async () => {
    const finish = async () => Promise.reject(new Error('one row is missing'));
    const measuring = measure({ A: { run: async () => undefined, finish } }, { runs: 1, warmups: 0, cpu: () => ({}) });
    await expect(measuring).rejects.toThrow('one row is missing');
  });

  it('keeps the figures that a run answers, and their median', async () => {
    const done = [3, 1, 2];
    const run = async () => ({ done: done.shift() });
    const measured = await measure({ A: { run } }, { runs: 3, warmups: 0, cpu: () => ({}) });
    expect(measured.A.figures).toEqual({ done: [3, 1, 2] });
    const { metrics } = toResult({ name: 'few', units: { unit: 'events' }, goals: {} }, measured, on);
    expect(metrics['A.done']).toEqual({ value: 2, unit: 'events' });
    expect(Object.keys(metrics)).toEqual(['A.time', 'A.done']);
  });

  it('tells of each run as it ends, also of the warm-ups', async () => {
    const told: unknown[] = [];
    const onRun = (subject: string, turn: number, { figures }: { figures: object }) =>
      told.push([subject, turn, figures]);
    const subjects = { A: async () => ({ done: 1 }), B: async () => undefined };
    await measure(subjects, { runs: 1, warmups: 1, cpu: () => ({}), onRun });
    expect(told).toEqual([
      ['A', -1, { done: 1 }],
      ['B', -1, {}],
      ['A', 0, { done: 1 }],
      ['B', 0, {}],
    ]);
  });

  it('compares by a figure where that counts, makes further metrics, and tells the units of figures', () => {
    const subject = (p99: number) => ({ millis: [1], cpu: {}, figures: { p99: [p99], 'memory.mongo': [7] } });
    const derive = (own: Record<string, { value: number }>) => ({
      twice: { value: 2 * (own['ratio']?.value ?? 0), unit: '' },
    });
    const part = {
      units: { unit: 'units', figures: { p99: 'ms', memory: 'MiB' } },
      compare: ['A', 'B'],
      by: 'p99',
      derive,
      goals: { twice: { metric: 'twice', atMost: 3 } },
    };
    const { metrics, goals } = toResult(part, { A: subject(30), B: subject(20) }, on);
    expect(metrics['ratio']).toEqual({ value: 1.5, unit: 'A/B' });
    expect(metrics['A.p99']).toEqual({ value: 30, unit: 'ms' });
    expect(metrics['A.memory.mongo']).toEqual({ value: 7, unit: 'MiB' });
    expect(goals).toEqual({ twice: { value: 3, limit: 3, met: true } });
  });

  it('of several parts is one result, each name with its part', () => {
    const part = toResult(bench, measured, on);
    const joined = joinResults('all', { a: part, b: part }, on);
    expect(joined).toMatchObject({ bench: 'all', runs: 4 });
    expect(joined.metrics['b.ratio']).toEqual(part.metrics.ratio);
    expect(Object.keys(joined.goals)).toEqual(['a.faster', 'a.floor', 'b.faster', 'b.floor']);
  });

  it('answers medians, rates, CPU seconds per process and run, and the ratio of the medians', () => {
    expect(toResult(bench, measured, on).metrics).toEqual({
      'new.time': { value: 2.5, unit: 'ms' },
      'new.rate': { value: 40_000, unit: 'items/s' },
      'new.cpu.client': { value: 0.1, unit: 's/run' },
      'new.cpu.mongo': { value: 0.2, unit: 's/run' },
      'old.time': { value: 5, unit: 'ms' },
      'old.rate': { value: 20_000, unit: 'items/s' },
      'old.cpu.client': { value: 0.1, unit: 's/run' },
      ratio: { value: 0.5, unit: 'new/old' },
    });
  });

  it('judges its goals in both directions', () => {
    expect(toResult(bench, measured, on).goals).toEqual({
      faster: { value: 0.5, limit: 0.6, met: true },
      floor: { value: 40_000, limit: 100_000, met: false },
    });
  });

  it('refuses a goal about a metric that it does not have', () => {
    const wrong = { ...bench, goals: { faster: { metric: 'speed', atMost: 1 } } };
    expect(() => toResult(wrong, measured, on)).toThrow('a goal is about speed; the metrics are new.time');
  });

  it('is one object for a machine and a few lines for a person', () => {
    const result = toResult(bench, measured, on);
    expect(Object.keys(result)).toEqual(['bench', 'machine', 'runs', 'metrics', 'goals']);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(resultText(result)).toContain('floor           40000 (limit 100000): NOT MET');
  });
});

describe('a median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 2], 2],
    [[4, 1, 2, 100], 3],
  ])('of %j is %d, whatever the order', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('of nothing is refused', () => {
    expect(() => median([])).toThrow('at least one value');
  });
});

describe('the measured time', () => {
  it('begins when all subjects have something at hand, and none goes on before', async () => {
    const gate = startGate(2);
    const gone: number[] = [];
    const come = (name: number) => gate.hold().then(() => gone.push(name));
    const consumers = [come(1)];
    let all = false;
    void gate.arrived.then(() => (all = true));
    await new Promise(setImmediate);
    expect(all).toBe(false);
    consumers.push(come(2));
    await gate.arrived;
    expect(gone).toEqual([]);
    gate.open();
    await Promise.all(consumers);
    expect(gone).toEqual([1, 2]);
    await gate.hold();
  });

  it('ends when everything is done, or says how far it came', async () => {
    const tally = countTo(3);
    tally.add(2);
    expect(await tally.within(1)).toBe(false);
    expect(tally.done).toBe(2);
    tally.add(1);
    expect(await tally.within(60_000)).toBe(true);
    await tally.reached('all of them');
  });
});

describe('CPU seconds', () => {
  it('are user and system time, also of a process with brackets in its name', () => {
    const stat = `7 (a) b) S 1 7 7 0 -1 4194560 100 0 0 0 250 150 0 0 20 0 1 0 5 1 1`;
    expect(processSeconds(stat, 100)).toBe(4);
  });

  it('of this process grow as it works; a process that is gone is left out', () => {
    const cpu = cpuReader({ mongo: 2 ** 30, kafka: null });
    const before = cpu();
    expect(Object.keys(before)).toEqual(['client']);
    let after = cpu().client;
    while (after === before.client) after = cpu().client;
    expect(after).toBeGreaterThan(before.client);
  });
});
