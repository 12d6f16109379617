import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryMessageLog, MemoryParkingStore } from '@wian/messaging';
import { Metrics, showHealth } from '@wian/observability';
import { countedMailChannel } from '../../libs/notification/adapters/src/mail/counted-mail-channel.js';
import { ConsumerFigures } from '../../libs/platform/service/src/consumer-figures.js';
import { checkpointFigures, verificationsOf } from '../../libs/platform/service/src/log-figures.js';
import { makeConsumerGroup } from '../../libs/platform/service/src/make-consumer-group.js';
import { showLeader, timePublishing } from '../../libs/platform/service/src/publisher-figures.js';
import { capture } from '../lib/command.mjs';
import { root } from '../lib/paths.mjs';
import { promtool } from '../lib/promtool.mjs';
import { alertRules, labelsOf, metricsOf } from './rules.mjs';

const folder = join(root, 'infra/prometheus');
const rules = alertRules();
const named = rules.map((rule) => [rule.alert, rule] as const);

/** Label names by figure, of all that a process of Wian registers: by the very code that registers it. */
function registered(): Map<string, readonly string[]> {
  const metrics = new Metrics('test').withProcessFigures();
  const nothing = {} as never;
  const logger = { warn: () => undefined } as never;
  showHealth(metrics, nothing);
  const log = new MemoryMessageLog();
  const parking = new MemoryParkingStore();
  const group = makeConsumerGroup({ group: 'g', log, parking, switch: nothing, logger }, metrics);
  new ConsumerFigures({ group, parking, store: nothing, work: nothing, clock: nothing, metrics, logger });
  timePublishing(metrics);
  showLeader(metrics, nothing);
  checkpointFigures(metrics);
  verificationsOf(metrics);
  countedMailChannel(nothing, metrics);
  const figures = metrics.registry.getMetricsAsArray() as unknown as { name: string; labelNames: string[] }[];
  return new Map(figures.map(({ name, labelNames }) => [name, labelNames]));
}

/** All that the services are made of, to find the values of labels in. */
function sources(): string {
  const isSource = (file: string) =>
    file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('node_modules');
  return ['apps', 'libs/platform', 'libs/notification/adapters']
    .flatMap((place) =>
      readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
        .filter(isSource)
        .map((file) => readFileSync(join(root, place, file), 'utf8')),
    )
    .join('\n');
}

describe('the alert rules', () => {
  let program: string;
  beforeAll(async () => {
    program = await promtool();
  }, 180_000);
  const run = (...args: string[]) => capture(program, args, { cwd: folder });

  it('fire when they should, alone, and not before: promtool test rules', async () => {
    expect(await run('test', 'rules', 'alerts.test.yaml')).toMatchObject({ code: 0 });
  }, 60_000);

  it('stand in a configuration that Prometheus takes', async () => {
    expect(await run('check', 'config', 'prometheus.yaml')).toMatchObject({ code: 0 });
  });

  it('are each seen to fire in that test', () => {
    const tested = readFileSync(join(folder, 'alerts.test.yaml'), 'utf8');
    expect(rules.map(({ alert }) => alert).filter((alert) => !tested.includes(`alertname="${alert}"`))).toEqual([]);
  });
});

describe('what the alert rules ask for', () => {
  const figures = registered();
  const text = sources();
  /** Prometheus' own figure of a target, and what it puts on every series. */
  const known = [...figures.keys(), 'up'];
  const common = ['service', 'instance', 'job', 'le'];

  it.each(named)('%s asks for figures that the code registers', (_, { expr }) => {
    expect(metricsOf(expr).length).toBeGreaterThan(0);
    expect(metricsOf(expr).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(named)('%s chooses by labels that its figures have, and by values that the code gives', (_, { expr }) => {
    for (const { metric, label, values } of labelsOf(expr)) {
      expect([...common, ...(figures.get(metric) ?? [])]).toContain(label);
      if (label !== 'job') expect(values.filter((value) => !text.includes(`'${value}'`))).toEqual([]);
    }
  });

  it('is in the reference, as all figures are, and nothing else is', () => {
    const page = readFileSync(join(root, 'docs/reference/metrics.md'), 'utf8');
    const told = [...page.matchAll(/^\| `(wian_[a-z_]+)/gm)].map(([, name]) => name);
    expect(told.sort()).toEqual([...figures.keys()].filter((name) => name.startsWith('wian_')).sort());
  });
});

describe('the runbook', () => {
  const place = 'docs/how-to/runbook';
  const pages = readdirSync(join(root, place)).filter((file) => file !== 'README.md');
  const text = (file: string) => readFileSync(join(root, place, file), 'utf8');

  it.each(named)('has a page for %s, which says how bad it is', (alert, { annotations, labels }) => {
    expect(Object.keys(annotations).sort()).toEqual(['description', 'runbook_url', 'summary']);
    const page = readFileSync(join(root, annotations.runbook_url), 'utf8');
    expect(page).toContain(`\`${alert}\` (${labels.severity})`);
  });

  it.each(pages)('%s is the page of an alert, and says what it means, what to do and when it is over', (file) => {
    const mine = rules.filter(({ annotations }) => annotations.runbook_url === `${place}/${file}`);
    const said = [...text(file).matchAll(/`(Wian[A-Za-z]+)` \((?:critical|warning)\)/g)].map(([, alert]) => alert);
    expect(said).toEqual(mine.map(({ alert }) => alert));
    expect(mine.length).toBeGreaterThan(0);
    const parts = [...text(file).matchAll(/^## (.+)$/gm)].map(([, part]) => part);
    expect(parts).toEqual(['What it means', 'How to see it', 'What to do', 'It is over when']);
  });

  it('is listed in its first page, alert by alert', () => {
    const listed = [...text('README.md').matchAll(/`(Wian[A-Za-z]+)`.*\]\(([a-z-]+\.md)\)/g)].map(([, alert, page]) => [
      alert,
      `${place}/${page}`,
    ]);
    expect(listed.sort()).toEqual(rules.map(({ alert, annotations }) => [alert, annotations.runbook_url]).sort());
  });
});
