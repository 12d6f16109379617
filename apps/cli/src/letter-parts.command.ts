import type { Command } from 'commander';
import type { ApiClient } from './api-client.js';
import type { LetterView } from './api-types.js';
import { CliError } from './cli-error.js';
import { withExample } from './command-parts.js';
import { letterText } from './output/letter-text.js';
import type { OpenSession } from './program.js';

const letterPath = (id: string) => `/intake/letters/${encodeURIComponent(id)}`;
const sampleId = 'letter_01957aaa-0000-7000-8000-000000000000';
const otherId = 'letter_01957aaa-0000-7000-8000-000000000009';
const as = '--as district-officer-3703';

export function addSplit(letters: Command, open: OpenSession): void {
  const split = letters
    .command('split <letter>')
    .description('make letters of the pages, or of runs of the text, of a draft that holds several');
  split.requiredOption('--part <run...>', 'of each letter: pages=1-2, or text=0-1200 (offsets, the end exclusive)');
  withExample(split, `letters split ${sampleId} --part pages=1-1 pages=2-3 ${as}`);
  split.action(async (id: string, { part }: { part: readonly string[] }, command: Command) => {
    const session = open(command);
    const parts = part.map(partOf);
    const api = session.person('Splitting a letter');
    const { version } = await api.get<LetterView>(letterPath(id));
    const whole = await api.post<LetterView>(`${letterPath(id)}/split`, { version, parts });
    session.show(whole, () => letterText(whole));
  });
}

function partOf(said: string) {
  const [, of, first, last] = /^(pages|text)=(\d+)-(\d+)$/.exec(said) ?? [];
  if (of === 'pages') return { pages: [Number(first), Number(last)] };
  if (of === 'text') return { text: [Number(first), Number(last)] };
  throw new CliError('CLI.PART_UNCLEAR', `Expected a part such as pages=1-2 or text=0-1200, found "${said}".`);
}

interface MergeOptions {
  readonly pages?: readonly string[];
  readonly enclosure?: readonly string[];
}

export function addMerge(letters: Command, open: OpenSession): void {
  const merge = letters
    .command('merge <letter>')
    .description('join drafts to this one that came apart: its further pages, or what it encloses')
    .option('--pages <letter...>', 'letters that are its further pages, in their order')
    .option('--enclosure <letter...>', 'letters that it encloses, also such as could not be read');
  withExample(merge, `letters merge ${sampleId} --pages ${otherId} ${as}`);
  merge.action(async (id: string, { pages = [], enclosure = [] }: MergeOptions, command: Command) => {
    const session = open(command);
    const api = session.person('Merging letters');
    const { version } = await api.get<LetterView>(letterPath(id));
    const joined = [...(await seen(api, pages, 'pages')), ...(await seen(api, enclosure, 'enclosure'))];
    if (joined.length === 0) throw nothingToMerge();
    const whole = await api.post<LetterView>(`${letterPath(id)}/merge`, { version, letters: joined });
    session.show(whole, () => letterText(whole));
  });
}

/** Each with the version that stands now. */
async function seen(api: ApiClient, ids: readonly string[], as: 'pages' | 'enclosure') {
  const letters = [];
  for (const id of ids) {
    const { letterId, version } = await api.get<LetterView>(letterPath(id));
    letters.push({ letterId, version, as });
  }
  return letters;
}

const nothingToMerge = () =>
  new CliError(
    'CLI.NOTHING_TO_MERGE',
    'Expected the letters that are to be joined; name them by --pages or --enclosure.',
  );
