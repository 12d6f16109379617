import type { GenerationDifferences, GenerationItem, RowDifference } from '../api-types.js';
import { table } from './table.js';
import { showInstant } from './times.js';

export const generationsText = (items: readonly GenerationItem[]): string =>
  table(['GENERATION', 'STATE', 'STARTED', 'PROGRESS', 'LAST COMPARED'], items.map(generationRow));

/** How far a rebuild or a comparison is, and what it waits for. */
const progressText = ({ progress, comparing, parked, waitsFor }: GenerationItem): string =>
  [
    ...(progress ? [`${progress.percent} %`] : []),
    ...(comparing ? [`${comparing.rows} rows compared`] : []),
    ...(parked > 0 ? [`${parked} parked`] : []),
    ...(waitsFor ? [waits[waitsFor]] : []),
  ].join(', ') || '–';

export const waits = {
  events: 'waits for events to be read',
  paused: 'waits: consumers are paused (wian consumers resume reporting)',
} as const;

const generationRow = (item: GenerationItem): string[] => [
  String(item.generation),
  item.state,
  item.startedAt === null ? '–' : showInstant(item.startedAt),
  progressText(item),
  comparedText(item),
];

const comparedText = ({ compared }: GenerationItem): string =>
  compared ? `${showInstant(compared.at)}: ${compared.different} of ${compared.rows} rows differ` : '–';

/** Tables with their counts, then one line a field that differs. */
export function differencesText({ tables, differences }: GenerationDifferences): string {
  const counts = table(
    ['TABLE', 'ROWS', 'DIFFERENT'],
    tables.map((each) => [each.table, String(each.rows), String(each.different)]),
  );
  if (differences.length === 0) return counts;
  const all = tables.reduce((sum, { different }) => sum + different, 0);
  const more = all > differences.length ? `\n… and ${all - differences.length} rows more` : '';
  return `${counts}\n\n${table(['TABLE', 'ROW', 'FIELD', 'LIVE', 'REBUILT'], differences.flatMap(fieldRows))}${more}`;
}

function fieldRows({ table: name, id, in: where, fields }: RowDifference): string[][] {
  if (where !== 'both') {
    const [live, rebuilt] = where === 'live' ? ['is there', 'is missing'] : ['is missing', 'is there'];
    return [[name, id, '(the row)', live, rebuilt]];
  }
  return fields.map(({ field, live, rebuilt }) => [name, id, field, shown(live), shown(rebuilt)]);
}

const shown = (value: unknown): string => (value === null ? '–' : String(value));
