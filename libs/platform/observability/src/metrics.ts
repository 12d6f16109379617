import {
  collectDefaultMetrics,
  Counter,
  type CounterConfiguration,
  Gauge,
  type GaugeConfiguration,
  Histogram,
  type HistogramConfiguration,
  Registry,
} from 'prom-client';

/** The service's figures for /metrics. Asking for a name twice gives the same metric. */
export class Metrics {
  readonly registry = new Registry();

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
  }

  /** Adds the figures of the process itself: CPU, memory, event loop. */
  withProcessFigures(): this {
    collectDefaultMetrics({ register: this.registry });
    return this;
  }

  counter<Label extends string>(configuration: CounterConfiguration<Label>): Counter<Label> {
    return this.known(configuration.name, () => new Counter({ ...configuration, registers: [this.registry] }));
  }

  gauge<Label extends string>(configuration: GaugeConfiguration<Label>): Gauge<Label> {
    return this.known(configuration.name, () => new Gauge({ ...configuration, registers: [this.registry] }));
  }

  histogram<Label extends string>(configuration: HistogramConfiguration<Label>): Histogram<Label> {
    return this.known(configuration.name, () => new Histogram({ ...configuration, registers: [this.registry] }));
  }

  private known<Metric>(name: string, make: () => Metric): Metric {
    return (this.registry.getSingleMetric(name) as Metric | undefined) ?? make();
  }
}
