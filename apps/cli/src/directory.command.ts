import { Option, type Command } from 'commander';
import type { Unit } from '@wian/contracts';
import type { Page } from './api-client.js';
import type { PostItem, UnitItem, UnitTurning, VacantPostItem } from './api-types.js';
import { usageError } from './cli-error.js';
import { dayOf, withExample, withPage, type PageOptions } from './command-parts.js';
import { addChange } from './directory-change.command.js';
import { addTables } from './directory-tables.command.js';
import { postText, turningText, unitText, vacantText } from './output/directory-unit-text.js';
import type { OpenSession } from './program.js';

interface DayOption {
  readonly on?: string;
}

export function addDirectory(program: Command, open: OpenSession): void {
  const directory = program.command('directory').description('units (หน่วยงาน) and posts (ตำแหน่ง), as of any day');
  withExample(directory, 'directory units --within unit_3703');
  addUnits(directory, open);
  addUnit(directory, open);
  addPosts(directory, open);
  addChange(directory, open);
  addTables(directory, open);
}

const withDay = (command: Command): Command =>
  command.option('--on <day>', 'as of this day, e.g. 2025-03-06 or 6 มีนาคม 2568; today unless told', dayOf);

const pathOf = (unitId: string) => `/directory/units/${encodeURIComponent(unitId)}`;

function addUnits(directory: Command, open: OpenSession): void {
  const units = withPage(withDay(directory.command('units').description('units of a day, in order of code')))
    .option('--within <unit>', 'only this one and what stands below it')
    .option('--level <level>', 'ministry, department, province, district, local or other')
    .option('--type <type>', 'e.g. sao, subdistrict-municipality');
  withExample(units, 'directory units --within unit_3703', "directory units --level province --on '1 มกราคม 2560'");
  type Options = PageOptions & DayOption & { within?: string; level?: string; type?: string };
  units.action(async ({ on, within, level, type, limit, cursor }: Options, command: Command) => {
    const session = open(command);
    const query = { on, within, level, type, limit, cursor };
    const page = await session.viewer().get<Page<UnitItem>>('/directory/units', query);
    session.showPage(page, ['UNIT', 'CODE', 'TYPE', 'ANSWERS TO', 'NAME'], (unit) => [
      unit.unitId,
      unit.code,
      unit.type,
      unit.parentId ?? '–',
      unit.name,
    ]);
  });
}

function addUnit(directory: Command, open: OpenSession): void {
  const unit = withDay(directory.command('unit <unit>').description('a unit, its posts, and how it is reached'));
  withExample(unit, 'directory unit unit_3703').action(async (id: string, { on }: DayOption, command: Command) => {
    const session = open(command);
    const api = session.viewer();
    const found = await api.get<Unit>(pathOf(id));
    const posts = await api.get<PostItem[]>('/directory/posts', { unit: id, on });
    session.show({ ...found, posts }, () => unitText(found, posts, on));
  });
  const history = directory.command('history <unit>').description('what became of a unit, day by day, and why');
  withExample(history, 'directory history unit_3703').action(async (id: string, _: unknown, command: Command) => {
    const session = open(command);
    const found = await session.viewer().get<{ readonly items: readonly UnitTurning[] }>(`${pathOf(id)}/history`);
    session.show(found, () => found.items.map(turningText).join('\n'));
  });
}

interface PostsOptions extends PageOptions, DayOption {
  readonly vacant?: boolean;
  readonly within?: string;
  readonly state?: string;
}

function addPosts(directory: Command, open: OpenSession): void {
  const posts = withPage(
    withDay(directory.command('posts [unit]').description('posts of a unit, or those without a holder')),
  )
    .option('--vacant', 'those that nobody holds, of all units')
    .option('--within <unit>', 'with --vacant: only of this one and what stands below it')
    .addOption(
      new Option('--state <state>', 'with --vacant: somebody acts for it, or nobody does').choices([
        'acting',
        'vacant',
      ]),
    );
  withExample(posts, 'directory posts unit_3703', 'directory posts --vacant --within unit_37');
  posts.action(async (unit: string | undefined, options: PostsOptions, command: Command) => {
    const session = open(command);
    const { vacant, on, within, state, limit, cursor } = options;
    if ((unit === undefined) !== (vacant === true)) {
      throw usageError('Expected either a unit, whose posts are listed, or --vacant.');
    }
    if (unit !== undefined) {
      const items = await session.viewer().get<PostItem[]>('/directory/posts', { unit, on });
      return session.showPage({ items, next: null }, ['POST', 'ROLES', 'STATE', 'WHO', 'TITLE'], postText);
    }
    const query = { on, within, state, limit, cursor };
    const page = await session.viewer().get<Page<VacantPostItem>>('/directory/posts/vacant', query);
    session.showPage(page, ['POST', 'UNIT', 'STATE', 'WHO', 'TITLE'], vacantText);
  });
}
