/** The alert rules as data, for tests: which figures and labels they ask for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../lib/paths.mjs';

export const alertRules = (file = join(root, 'infra/prometheus/alerts.yaml')) =>
  parse(readFileSync(file, 'utf8')).groups.flatMap(({ rules }) => rules);

const SUFFIX = /_(bucket|sum|count)$/;
/** A figure is followed by its labels, by a time range, or by what is done with it; a function by a bracket. */
const FIGURE = /\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+|up)\b(?!\s*\()/g;

/** Names of the figures in an expression; of a histogram, that of the whole. */
export function metricsOf(expr) {
  const bare = expr.replace(/\{[^}]*\}/g, '').replace(/\b(by|on)\s*\([^)]*\)/g, '');
  return [...new Set([...bare.matchAll(FIGURE)].map(([, name]) => name.replace(SUFFIX, '')))];
}

/** The labels by which an expression chooses among the series of a figure, with the values that it names. */
export function labelsOf(expr) {
  return [...expr.matchAll(/([a-z_0-9]+)\{([^}]*)\}/g)].flatMap(([, name, inner]) =>
    [...inner.matchAll(/([a-z_]+)\s*(?:=~|!~|!=|=)\s*"([^"]*)"/g)].map(([, label, value]) => ({
      metric: name.replace(SUFFIX, ''),
      label,
      values: value.split('|'),
    })),
  );
}
