import { Argument, type Command } from 'commander';
import type { Unit } from '@wian/contracts';
import { dayOf, withExample } from './command-parts.js';
import { fieldsOfFile } from './given-fields.js';
import { table } from './output/table.js';
import type { OpenSession } from './program.js';

const kinds = ['create', 'rename', 'change-type', 're-parent', 'merge', 'split', 'abolish'] as const;
type Kind = (typeof kinds)[number];

interface ChangeOptions {
  readonly on: string;
  readonly authority?: string;
  readonly note?: string;
  readonly name?: string;
  readonly type?: string;
  readonly level?: string;
  readonly code?: string;
  readonly parent?: string;
  readonly prefix?: string;
  readonly source?: string;
  readonly into?: string;
  readonly childrenTo?: string;
  readonly jsonFile?: string;
}

/** `wian directory change`: the service says which field is missing. */
export function addChange(directory: Command, open: OpenSession): void {
  const change = directory
    .command('change')
    .addArgument(new Argument('<kind>', 'what happened').choices(kinds))
    .argument('[units...]', 'to which; several that merge')
    .description('record what happened to a unit on a day')
    .requiredOption('--on <day>', 'the first day on which it holds, e.g. 2025-03-06 or 6 มีนาคม 2568', dayOf)
    .option('--authority <text>', 'the announcement or order that it rests on')
    .option('--note <text>', 'more about it')
    .option('--name <name>', 'what it is called from then on')
    .option('--type <type>', 'its type from then on, e.g. subdistrict-municipality')
    .option('--level <level>', 'its level from then on')
    .option('--code <code>', 'its official code from then on; its id stays')
    .option('--parent <unit>', 'whom it answers to from then on')
    .option('--prefix <letters>', 'create: the letters before its letter numbers')
    .option('--source <text>', 'create: where this was learnt')
    .option('--into <unit>', 'merge: the one that goes on')
    .option('--children-to <unit>', 'abolish, split: whom those answer to that answered to it')
    .option('--json-file <file>', 'further fields as a JSON object, such as the parts of a split');
  withExample(
    change,
    "directory change rename unit_3703 --name 'อำเภอใหม่' --on 2026-01-01 --authority 'พระราชกฤษฎีกา'",
    'directory change change-type unit_06370301 --type subdistrict-municipality --code 05370309 --on 2026-01-01',
    'directory change merge unit_06370301 unit_06370302 --into unit_05370301 --on 2026-01-01',
  );
  change.action(async (kind: Kind, units: string[], options: ChangeOptions, command: Command) => {
    const session = open(command);
    const given = fieldsOfFile(options.jsonFile, session.terminal.cwd);
    const body = { ...bodyOf(kind, units, options), ...given };
    const changed = await session.viewer().post<{ readonly units: readonly Unit[] }>('/directory/changes', body);
    session.show(changed, () => changedText(changed.units));
  });
}

/** JSON leaves out what is undefined. */
function bodyOf(kind: Kind, [unitId, ...more]: string[], options: ChangeOptions): object {
  const { on, authority, note, name, type, level, code, parent: parentId, childrenTo } = options;
  const dated = { kind, on, authority, note };
  const { prefix: letterPrefix = null, source } = options;
  switch (kind) {
    case 'create':
      return {
        ...dated,
        unit: { code, name, type, level, parentId: parentId ?? null, letterPrefix, sample: false, source },
      };
    case 'rename':
      return { ...dated, unitId, name };
    case 'change-type':
      return { ...dated, unitId, type, level, code, name, parentId };
    case 're-parent':
      return { ...dated, unitId, parentId };
    case 'merge':
      return { ...dated, unitIds: unitId === undefined ? [] : [unitId, ...more], into: options.into };
    case 'split':
    case 'abolish':
      return { ...dated, unitId, childrenTo };
    default:
      return kind satisfies never;
  }
}

function changedText(units: readonly Unit[]): string {
  if (units.length === 0) return 'all of it stands already; nothing was recorded';
  const row = ({ unitId, periods, ended }: Unit): string[] => {
    const last = periods.at(-1);
    return [unitId, ended ? `ended ${ended.on}` : (last?.type ?? ''), last?.parentId ?? '–', last?.name ?? ''];
  };
  return table(['UNIT', 'TYPE', 'ANSWERS TO', 'NAME'], units.map(row));
}
