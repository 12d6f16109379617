/** The same letter to more and more recipients: what one of them costs should stay the same. */
import { audiences } from './letters.mjs';
import { cascadeTo } from './system.mjs';

export function sizes(country) {
  const wanted = ['thousand', 'country', ...(country.villages > 0 ? ['villages'] : [])];
  const subjects = Object.fromEntries(wanted.map((name) => [name, timed(cascadeTo(country, audiences[name]))]));
  return {
    units: { unit: 'ms/recipient', figures: { memory: 'MiB', tasks: 'ms', events: 'ms', recipients: 'recipients' } },
    derive: (metrics) => {
      const each = wanted.map((name) => metrics[`${name}.each`].value);
      return { spread: { value: Math.max(...each) / Math.min(...each), unit: 'dearest/cheapest' } };
    },
    goals: { linear: { metric: 'spread', atMost: 1.2 } },
    subjects,
  };
}

/** With the milliseconds of one recipient as a figure. */
function timed({ expected, subject: { run, ...subject } }) {
  return {
    ...subject,
    run: async (given) => {
      const from = performance.now();
      const figures = await run(given);
      return { ...figures, recipients: expected.tasks, each: (performance.now() - from) / expected.tasks };
    },
  };
}
