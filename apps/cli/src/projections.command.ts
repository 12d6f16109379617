import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import type { ApiClient } from './api-client.js';
import type { GenerationDifferences, GenerationItem } from './api-types.js';
import { CliError } from './cli-error.js';
import { wholeNumber, withExample } from './command-parts.js';
import { differencesText, generationsText, waits } from './output/projections-text.js';
import type { OpenSession } from './program.js';
import type { Session } from './session.js';

interface ListAnswer {
  readonly items: readonly GenerationItem[];
  readonly next: null;
}

const ROOT = '/reporting/projections';
const LOOK_EVERY_MS = 500;
const number = wholeNumber(1, 1_000_000);

export function addProjections(program: Command, open: OpenSession): void {
  const projections = program
    .command('projections')
    .description('rebuild the tables of BI tools beside the live ones, compare and swap them');
  withExample(projections, 'projections rebuild --wait', 'projections swap 2');
  const list = projections.command('list').description('the generations of the tables, and how far a rebuild is');
  withExample(list, 'projections list --json').action(async (_: unknown, command: Command) => {
    const session = open(command);
    show(session, await session.viewer().get<ListAnswer>(ROOT));
  });
  addRebuild(projections, open);
  addCompare(projections, open);
  addSwap(projections, open);
  addCallOff(projections, open);
  addDrop(projections, open);
}

function addRebuild(projections: Command, open: OpenSession): void {
  const rebuild = projections
    .command('rebuild')
    .description('build the tables anew from the first event, beside the live ones')
    .option('--wait', 'until it is built, telling how far it is');
  withExample(rebuild, 'projections rebuild --wait').action(
    async ({ wait = false }: { wait?: boolean }, command: Command) => {
      const session = open(command);
      const api = session.viewer();
      const started = await api.post<GenerationItem>(`${ROOT}/rebuild`, {});
      const item = wait ? await until(isNot('building'), started, { api, session }) : started;
      session.show(item, () => generationsText([item]));
      if (!wait) session.note('how far it is: wian projections list');
    },
  );
}

function addCompare(projections: Command, open: OpenSession): void {
  const compare = projections
    .command('compare')
    .argument('<generation>', 'its number', number)
    .description(
      'compare it with the live one at the same positions; fails where rows differ, and lists them by field',
    );
  withExample(compare, 'projections compare 2').action(async (generation: number, _: unknown, command: Command) => {
    const session = open(command);
    const api = session.viewer();
    const asked = await api.post<GenerationItem>(`${ROOT}/${generation}/compare`, {});
    refuseCalledOff(asked, await until(isNot('comparing'), asked, { api, session }));
    const found = await differencesOf(api, generation);
    session.show(found, () => differencesText(found));
    const different = differentIn(found);
    if (different > 0) throw differ(different, `${different} rows differ.`);
  });
}

function addSwap(projections: Command, open: OpenSession): void {
  const swap = projections
    .command('swap')
    .argument('<generation>', 'its number', number)
    .description('compare it with the live one; where nothing differs it becomes the live one, and that one is kept')
    .option('--accept-differences', 'as many as the comparison before has found; the audit trail tells that you did');
  withExample(swap, 'projections swap 2', 'projections swap 2 --accept-differences').action(
    async (generation: number, { acceptDifferences = false }: { acceptDifferences?: boolean }, command: Command) => {
      const session = open(command);
      const api = session.viewer();
      const asked = await api.post<GenerationItem>(`${ROOT}/${generation}/swap`, { acceptDifferences });
      const item = await until(isNot('comparing'), asked, { api, session });
      if (item.state !== 'live') refuseCalledOff(asked, item);
      if (item.state !== 'live') return refused(session, await differencesOf(api, generation), acceptDifferences);
      session.show(item, () => generationsText([item]));
      session.note('the tables that were live before are kept, and stay current, until: wian projections drop');
    },
  );
}

function addCallOff(projections: Command, open: OpenSession): void {
  const callOff = projections
    .command('call-off')
    .argument('<generation>', 'its number', number)
    .description('end a comparison, and the swap that was to follow it, without an answer; the tables stay');
  withExample(callOff, 'projections call-off 2').action(async (generation: number, _: unknown, command: Command) => {
    const session = open(command);
    const item = await session.viewer().post<GenerationItem>(`${ROOT}/${generation}/call-off`, {});
    session.show(item, () => generationsText([item]));
  });
}

function addDrop(projections: Command, open: OpenSession): void {
  const drop = projections
    .command('drop')
    .argument('<generation>', 'its number', number)
    .description('remove tables that are not live, or give a rebuild up');
  withExample(drop, 'projections drop 1').action(async (generation: number, _: unknown, command: Command) => {
    const session = open(command);
    show(session, await session.viewer().post<ListAnswer>(`${ROOT}/${generation}/drop`, {}));
  });
}

const show = (session: Session, answer: ListAnswer): void => session.show(answer, () => generationsText(answer.items));

const differencesOf = (api: ApiClient, generation: number): Promise<GenerationDifferences> =>
  api.get(`${ROOT}/${generation}/differences`);

const isNot =
  (state: GenerationItem['state']) =>
  (item: GenerationItem): boolean =>
    item.state !== state;

/** Looks again and again; says beside the data, where people read it, how far a rebuild is. */
async function until(
  holds: (item: GenerationItem) => boolean,
  first: GenerationItem,
  { api, session }: { readonly api: ApiClient; readonly session: Session },
): Promise<GenerationItem> {
  let told = '';
  for (let item = first; ;) {
    if (holds(item)) return item;
    const progress = progressOf(item);
    if (progress !== told && !session.json) session.note(progress);
    told = progress;
    await pause(LOOK_EVERY_MS);
    const { items } = await api.get<ListAnswer>(ROOT);
    const found = items.find(({ generation }) => generation === first.generation);
    if (!found) throw new CliError('PROJECTIONS.DROPPED', `Generation ${first.generation} was dropped meanwhile.`);
    item = found;
  }
}

function progressOf({ generation, state, progress, comparing, parked, waitsFor }: GenerationItem): string {
  const rows = comparing ? `${comparing.rows} rows compared` : state;
  const far = progress ? `${progress.done} of ${progress.total} messages (${progress.percent} %)` : rows;
  const held = parked > 0 ? `; ${parked} events hold it up: wian parked list --service reporting` : '';
  return `generation ${generation}: ${far}${held}${waitsFor ? `; ${waits[waitsFor]}` : ''}`;
}

/** A comparison that has ended and left the one before as the last was called off by somebody. */
function refuseCalledOff({ generation, compared }: GenerationItem, after: GenerationItem): void {
  if (after.compared && after.compared.at !== compared?.at) return;
  throw new CliError('PROJECTIONS.CALLED_OFF', `The comparison of generation ${generation} was called off meanwhile.`);
}

function refused(session: Session, found: GenerationDifferences, accepted: boolean): never {
  session.show(found, () => differencesText(found));
  const different = differentIn(found);
  const more = accepted ? ', more than were known when you accepted them' : '';
  throw differ(
    different,
    `${different} rows differ${more}, so nothing was swapped: mend what made them differ and rebuild, or, where the ` +
      'rebuilt ones are right, swap with --accept-differences.',
  );
}

const differentIn = ({ tables }: GenerationDifferences): number =>
  tables.reduce((sum, { different }) => sum + different, 0);

const differ = (different: number, message: string): CliError =>
  new CliError('PROJECTIONS.DIFFERENT', message, { more: { different } });
