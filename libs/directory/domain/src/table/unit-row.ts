import { type Level, type Unit, type UnitCause, type UnitType, unitField } from '@wian/contracts';
import { err, ok, type Result } from '@wian/kernel';
import { endedOn, turned, type Turn } from '../change/periods-of-unit.js';
import { isWithdrawn } from '../import/withdrawn.js';
import { unitDecider } from '../unit.decider.js';
import { canonical, cellsOf } from './cells.js';
import type { Cells, Column } from './columns.js';
import type { Difference, Outcome, RowFacts } from './outcome.js';
import { saidIn, unchanged, wrong } from './outcome.js';
import { invalid, problem, problemOf, type RowProblem } from './row-problem.js';
import { isKey, NONE, type Vocabulary, wordsOf } from './words.js';

export const unitColumns = [
  'code',
  'name',
  'type',
  'level',
  'parent',
  'letter_prefix',
  'sample',
  'source',
  'ended',
] as const satisfies readonly Column[];
type UnitColumn = (typeof unitColumns)[number];
type Said = ReadonlyMap<Column, string>;

const levelOfType: Readonly<Record<UnitType, Level>> = {
  ministry: 'ministry',
  province: 'province',
  district: 'district',
  pao: 'local',
  'city-municipality': 'local',
  'town-municipality': 'local',
  'subdistrict-municipality': 'local',
  sao: 'local',
  special: 'local',
  'provincial-office': 'province',
  'village-head': 'other',
  school: 'other',
  other: 'other',
};

/** What the unit columns of a row make of its unit; `before` undefined = the row adds it. */
export function unitAfterRow(cells: Cells, unitId: string, before: Unit | undefined, facts: RowFacts): Outcome<Unit> {
  const here = before && isWithdrawn(before) ? undefined : before;
  const standing = here ? cellsOf(here, undefined, facts.on) : {};
  // It has ended, as the row says.
  if (!standing) return unchanged;
  const said = withoutSameParent(saidIn(cells, standing, unitColumns), standing, facts);
  if (said.size === 0 && here) return unchanged;
  const problems = [...wordsWrong(said), ...codeWrong(said), ...parentWrong(said, facts)];
  if (!here) problems.push(...missing(said, cells));
  if (problems.length > 0) return wrong(problems);
  const after = here ? changed(here, said, cells, facts) : allowed(added(unitId, said, cells, facts), undefined, facts);
  if (!after.ok) return wrong([after.error]);
  const differences = here ? differencesOf(said, standing, facts) : [addedDifference(after.value)];
  return { after: after.value, differences, problems: [], said: JSON.stringify([...said]) };
}

/** A parent may be written by its code or by its id. */
function withoutSameParent(said: Said, standing: Cells, { resolve }: RowFacts): Said {
  const parent = said.get('parent');
  if (parent === undefined || resolve(parent) !== standing.parent) return said;
  return new Map([...said].filter(([column]) => column !== 'parent'));
}

const vocabularies: readonly (readonly [UnitColumn, Vocabulary])[] = [
  ['type', 'types'],
  ['level', 'levels'],
  ['sample', 'yesNo'],
  ['ended', 'yesNo'],
];

function wordsWrong(said: Said): RowProblem[] {
  const words = vocabularies.flatMap(([column, vocabulary]) => {
    const found = said.get(column);
    if (found === undefined || isKey(vocabulary, found)) return [];
    return [problem('TABLE.WORD_UNKNOWN', column, { found, expected: wordsOf(vocabulary) })];
  });
  const ends = said.get('ended') === 'yes' && said.size > 1;
  return ends ? [...words, problem('TABLE.ENDS_AND_MORE', 'ended')] : words;
}

/** Ids are made of codes. */
function codeWrong(said: Said): RowProblem[] {
  const found = said.get('code');
  if (found === undefined || /^[A-Za-z0-9-]+$/.test(found)) return [];
  return [problem('TABLE.CODE_WRONG', 'code', { found })];
}

function parentWrong(said: Said, { resolve }: RowFacts): RowProblem[] {
  const found = said.get('parent');
  if (found === undefined || found === NONE || resolve(found) !== undefined) return [];
  return [problem('TABLE.UNIT_UNKNOWN', 'parent', { found })];
}

function missing(said: Said, cells: Cells): RowProblem[] {
  const needed = { what: 'a unit that is new', whatTh: 'หน่วยงานใหม่' };
  return (['name', 'type', 'parent'] as const)
    .filter((column) => !said.has(column) && canonical(column, cells[column] ?? '') === '')
    .map((column) => problem('TABLE.NEEDED', column, needed));
}

function added(unitId: string, said: Said, cells: Cells, facts: RowFacts): Unit {
  const first = unitId.slice('unit_'.length);
  const code = said.get('code') ?? first;
  const type = said.get('type') as UnitType;
  return {
    unitId,
    code: first,
    letterPrefix: orNull(said.get('letter_prefix')),
    periods: [
      {
        from: facts.on,
        to: null,
        name: said.get('name') ?? '',
        type,
        level: (said.get('level') as Level | undefined) ?? levelOfType[type],
        parentId: parentId(said, facts) ?? null,
        ...(code === first ? {} : { code }),
        because: [causeOf('created', cells, facts)],
      },
    ],
    sample: said.get('sample') === 'yes',
    source: said.get('source') ?? `file ${facts.origin.file}`,
  };
}

/** Dated: from the day on, beside what was before. The rest is true of the unit as such, and is corrected. */
function changed(before: Unit, said: Said, cells: Cells, facts: RowFacts): Result<Unit, RowProblem> {
  let unit: Result<Unit>;
  if (said.get('ended') === 'yes') {
    const { authority, note } = causeOf('ended', cells, facts);
    unit = endedOn(before, { on: facts.on, kind: 'abolished', into: [], authority, note });
  } else {
    unit = ok(corrected(before, said));
    for (const [kind, turn] of turnsOf(said, facts))
      if (unit.ok) unit = turned(unit.value, turn, { on: facts.on, cause: causeOf(kind, cells, facts) });
  }
  return unit.ok ? allowed(unit.value, before, facts) : err(problemOf(unit.error));
}

function turnsOf(said: Said, facts: RowFacts): readonly (readonly [kind: string, turn: Turn])[] {
  const name = said.get('name');
  const type = said.get('type') as UnitType | undefined;
  const level = (said.get('level') as Level | undefined) ?? (type && levelOfType[type]);
  const code = said.get('code');
  const parent = parentId(said, facts);
  return [
    ...(name === undefined ? [] : [['renamed', { name }] as const]),
    ...(level === undefined ? [] : [['type-changed', { ...(type ? { type } : {}), level }] as const]),
    ...(code === undefined ? [] : [['recoded', { code }] as const]),
    ...(parent === undefined ? [] : [['re-parented', { parentId: parent }] as const]),
  ];
}

/** Undefined where the row says nothing of it, null where it is to have none. */
function parentId(said: Said, { resolve }: RowFacts): string | null | undefined {
  const parent = said.get('parent');
  return parent === undefined ? undefined : parent === NONE ? null : (resolve(parent) ?? null);
}

function corrected(before: Unit, said: Said): Unit {
  const [prefix, sample, source] = [said.get('letter_prefix'), said.get('sample'), said.get('source')];
  return {
    ...before,
    ...(prefix === undefined ? {} : { letterPrefix: orNull(prefix) }),
    ...(sample === undefined ? {} : { sample: sample === 'yes' }),
    ...(source === undefined ? {} : { source }),
  };
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === NONE ? null : text);

function causeOf(kind: string, cells: Cells, { origin }: RowFacts): UnitCause {
  return { kind, authority: cells.authority || null, note: cells.note || null, origin };
}

/** Where its contract and the rules of a unit allow it, with the row that it comes from. */
function allowed(unit: Unit, before: Unit | undefined, { origin }: RowFacts): Result<Unit, RowProblem> {
  const state = { ...unit, origin };
  const parsed = unitField.safeParse(state);
  if (!parsed.success) return err(invalid(parsed.error.issues));
  const decided = unitDecider.decide(before, { type: 'record', state });
  return decided.ok ? ok(state) : err(problemOf(decided.error));
}

const kinds: Readonly<Record<UnitColumn, string>> = {
  code: 'recoded',
  name: 'renamed',
  type: 'type-changed',
  level: 'type-changed',
  parent: 're-parented',
  letter_prefix: 'corrected',
  sample: 'corrected',
  source: 'corrected',
  ended: 'ended',
};

const differencesOf = (said: Said, standing: Cells, { resolve }: RowFacts): Difference[] =>
  [...said].map(([column, to]) => ({
    what: kinds[column as UnitColumn],
    column,
    from: standing[column] ?? '',
    to: column === 'parent' ? (resolve(to) ?? to) : to,
  }));

const addedDifference = ({ periods }: Unit): Difference => ({
  what: 'added',
  column: null,
  from: '',
  to: periods[0]?.name ?? '',
});
