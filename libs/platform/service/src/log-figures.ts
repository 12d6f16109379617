import type { Metrics } from '@wian/observability';
import type { CheckpointerOptions } from '@wian/persistence';

/** When the log was last found signed to its end, and whether it is no longer what was signed. */
export function checkpointFigures(metrics: Metrics): NonNullable<CheckpointerOptions['onLook']> {
  const at = metrics.gauge({
    name: 'wian_checkpoint_timestamp_seconds',
    help: 'When this process last found the log signed to its end; 0 = never, or another replica signs',
  });
  const refused = metrics.gauge({
    name: 'wian_checkpoint_refused',
    help: '1 while the log does not hold what was signed last, so that nothing more is signed',
  });
  return (found) => {
    refused.set(found === 'refused' ? 1 : 0);
    if (found === 'signed') at.setToCurrentTime();
  };
}

/**
 * Counts walks over the log: `whole` from its beginning to its end, `broken` at the first bad position. Both are there
 * from the start, since the step from nothing to 1 is no increase to Prometheus.
 */
export function verificationsOf(metrics: Metrics) {
  const verifications = metrics.counter({
    name: 'wian_log_verifications_total',
    help: 'Verifications of the sealed log by what they found',
    labelNames: ['result'],
  });
  for (const result of ['whole', 'broken']) verifications.inc({ result }, 0);
  return verifications;
}
