import type { HealthRegistry } from './health.js';
import type { Metrics } from './metrics.js';

/** Shows every readiness check as a figure: it is made anew whenever the figures are asked for. */
export function showHealth(metrics: Metrics, health: Pick<HealthRegistry, 'report'>): void {
  metrics.gauge({
    name: 'wian_check_ok',
    help: '1 while this readiness check of the process holds, else 0',
    labelNames: ['check'],
    async collect() {
      for (const [check, { ok }] of Object.entries((await health.report()).checks)) this.set({ check }, ok ? 1 : 0);
    },
  });
}
