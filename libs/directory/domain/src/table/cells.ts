import type { Incumbent, Post, Unit } from '@wian/contracts';
import { unitOn } from '@wian/org-tree';
import { cleanText, toArabicDigits } from '@wian/thai';
import { type Cells, type Column, type Language, splitColumn } from './columns.js';
import { meaningOf, NONE, thaiFor, type Vocabulary } from './words.js';

const vocabularyOf: Partial<Record<Column, Vocabulary>> = {
  type: 'types',
  level: 'levels',
  roles: 'roles',
  holder_basis: 'bases',
  acting_basis: 'bases',
  sample: 'yesNo',
  ended: 'yesNo',
};
const ids = new Set<string>(['unit_id', 'code', 'parent', 'post', 'holder', 'acting', 'through']);

/** What a cell says, whichever way it is written: blanks, digits and words made one. */
export function canonical(column: Column, text: string): string {
  const [kind, channel] = splitColumn(column);
  const lines = linesOf(text).map((line) => (ids.has(kind) ? toArabicDigits(line) : line));
  if (channel !== undefined) return lines.map((line) => meaningOf('none', line)).join('\n');
  const vocabulary = vocabularyOf[column];
  if (vocabulary === 'roles') return rolesIn(lines.join(',')).join(', ');
  const said = meaningOf('none', lines.join(' '));
  return vocabulary ? meaningOf(vocabulary, said) : said;
}

/** The apostrophe before a sign that a spreadsheet would take for a formula is no part of the text. */
const linesOf = (text: string): readonly string[] =>
  cleanText(text)
    .text.replace(/^'(?=['=+\-@＝＋－＠])/, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

const rolesIn = (text: string): readonly string[] =>
  text
    .split(/[,;]/)
    .map((word) => meaningOf('none', meaningOf('roles', word.trim())))
    .filter((word) => word !== '');

/** A unit of a day and one of its posts as a row of a table; units named by id. Undefined where it does not exist that day. */
export function cellsOf(unit: Unit, post: Post | undefined, on: string): Cells | undefined {
  const there = unitOn(unit, on);
  if (!there) return undefined;
  return {
    unit_id: unit.unitId,
    code: there.code,
    name: there.name,
    type: there.type,
    level: there.level,
    parent: there.parentId ?? NONE,
    letter_prefix: unit.letterPrefix ?? '',
    sample: unit.sample ? 'yes' : 'no',
    source: unit.source,
    ...(post ? cellsOfPost(post, on) : {}),
  };
}

export function cellsOfPost(post: Post, on: string): Cells {
  const { postId, title, roles, incumbents } = post;
  return {
    post: postId,
    title,
    roles: roles.join(', '),
    ...incumbentCells('holder', incumbentOn(incumbents, 'holder', on)),
    ...incumbentCells('acting', incumbentOn(incumbents, 'acting', on)),
    ...contactCells(post),
  };
}

const incumbentCells = (kind: Incumbent['kind'], incumbent: Incumbent | undefined): Cells => ({
  [kind]: incumbent?.personId ?? '',
  [`${kind}_basis`]: incumbent?.basis ?? '',
  [`${kind}_authority`]: incumbent?.authority ?? '',
});

export const incumbentOn = (
  incumbents: readonly Incumbent[],
  kind: Incumbent['kind'],
  on: string,
): Incumbent | undefined =>
  incumbents.find((each) => each.kind === kind && each.from <= on && (each.to === null || on < each.to));

function contactCells({ contactPoints = [] }: Post): Cells {
  const cells: Partial<Record<Column, string>> = {};
  for (const channel of new Set(contactPoints.map((point) => point.channel))) {
    const points = contactPoints.filter((point) => point.channel === channel);
    cells[`contact.${channel}`] = points.map(({ address }) => address.replace(/\s+/g, ' ')).join('\n');
    if (points.some(({ through }) => through !== undefined))
      cells[`through.${channel}`] = points.map(({ through }) => through ?? NONE).join('\n');
  }
  return cells;
}

/** How a cell is shown to those who read Thai; `unitCode` names the units that stand in it. */
export function shownCell(
  column: Column,
  text: string,
  { language, unitCode }: { language: Language; unitCode: (unitId: string) => string },
): string {
  const [kind] = splitColumn(column);
  const word = (key: string) => {
    if (kind === 'parent' || kind === 'through') return key === NONE ? inLanguage('none', key) : unitCode(key);
    const vocabulary = vocabularyOf[column];
    return vocabulary ? inLanguage(vocabulary, key) : key;
  };
  const inLanguage = (vocabulary: Vocabulary, key: string) => (language === 'th' ? thaiFor(vocabulary, key) : key);
  if (column === 'roles') return text.split(', ').map(word).join(', ');
  return kind === 'through' ? text.split('\n').map(word).join('\n') : word(text);
}
