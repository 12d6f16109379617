/**
 * Runs subjects in turn (A B A B …), so that whatever else the machine does falls on all of them alike.
 * A subject is what is measured, or `{prepare, run, finish}`: what `prepare` answers is given to `run` and `finish`, and
 * only `run` is measured; it may answer figures of its own, e.g. `{done: 25}`. `finish` throws when the work was not done.
 * `cpu()` answers the CPU seconds that each process has used so far, e.g. `{client: 1.2, mongo: 3.4}`.
 * `onRun(subject, turn, {millis, figures})` is told of each run; the turn of a warm-up is negative.
 * Answers per subject `{millis: number[], cpu: {process: seconds of all runs}, figures: {name: number[]}}`; warm-ups are
 * not counted.
 */
export async function measure(subjects, { runs, warmups, cpu, onRun, now = () => performance.now() }) {
  const measured = mapValues(subjects, () => ({ millis: [], cpu: {}, figures: {} }));
  for (let turn = -warmups; turn < runs; turn++) {
    for (const [name, run] of Object.entries(subjects)) {
      const once = await measureOnce(run, { cpu, now });
      onRun?.(name, turn, once);
      if (turn >= 0) add(measured[name], once);
    }
  }
  return measured;
}

async function measureOnce(subject, { cpu, now }) {
  const { prepare, run, finish } = typeof subject === 'function' ? { run: subject } : subject;
  const given = await prepare?.();
  const before = cpu();
  const started = now();
  const figures = await run(given);
  const millis = now() - started;
  const used = mapValues(cpu(), (seconds, process) => seconds - before[process]);
  await finish?.(given);
  return { millis, cpu: used, figures: figures ?? {} };
}

function add(total, { millis, cpu, figures }) {
  total.millis.push(millis);
  for (const [name, figure] of Object.entries(figures)) (total.figures[name] ??= []).push(figure);
  for (const [process, seconds] of Object.entries(cpu)) total.cpu[process] = (total.cpu[process] ?? 0) + seconds;
}

export const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
