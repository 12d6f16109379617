/** How the results read: a line per step, and what a failed one said. */
export function stepLine({ name, ok, millis, output }) {
  const line = `${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(11)} ${(millis / 1000).toFixed(1).padStart(5)} s`;
  return ok ? line : `${line}\n${output.replace(/^/gm, '     ')}`;
}

export function summary(results, millis) {
  const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
  const seconds = (millis / 1000).toFixed(1);
  if (failed.length === 0) return `all ${results.length} checks passed in ${seconds} s`;
  return `${failed.length} of ${results.length} checks failed (${failed.join(', ')}) in ${seconds} s`;
}

/** `{ok, steps: [{name, ok, millis, output?}]}`; `output` only where a step failed. */
export function asJson(results) {
  const steps = results.map(({ output, ...step }) => (step.ok ? step : { ...step, output }));
  return { ok: results.every(({ ok }) => ok), steps };
}
