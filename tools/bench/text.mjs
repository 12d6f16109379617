/** The result for a person. */
export function resultText({ bench, machine, runs, metrics, goals }) {
  const width = Math.max(...Object.keys({ ...metrics, ...goals }).map((name) => name.length));
  const line = (name, text) => `  ${name.padEnd(width)}  ${text}`;
  return [
    `${bench}: ${runs} runs of each in turn, medians; ${machine.cpus} × ${machine.model}, Node ${machine.node}`,
    ...Object.entries(metrics).map(([name, { value, unit }]) => line(name, `${value} ${unit}`)),
    'goals',
    ...Object.entries(goals).map(([name, { value, limit, met }]) =>
      line(name, `${value} (limit ${limit}): ${met ? 'met' : 'NOT MET'}`),
    ),
  ].join('\n');
}
