import type { Audience } from '@wian/contracts';
import type { NameList } from './list-names.js';

/** A list that came with a letter, for an enclosure that its audience names. */
export interface EnclosedList extends NameList {
  /** Of those under สิ่งที่ส่งมาด้วย; 1 = the first. */
  readonly enclosure: number;
  /** Of the file in which it stands. */
  readonly file: string;
}

/** The numbers of the enclosures whose lists an audience speaks of. */
export function listsIn(audience: Audience): readonly number[] {
  if ('listed' in audience) return [audience.listed.enclosure];
  if ('union' in audience) return audience.union.flatMap(listsIn);
  if ('intersect' in audience) return audience.intersect.flatMap(listsIn);
  return 'minus' in audience ? audience.minus.flatMap(listsIn) : [];
}

/** The audience with the names in the place of the lists that were read; a list that was not read stays what it is. */
export function withLists(audience: Audience, lists: readonly Pick<EnclosedList, 'enclosure' | 'names'>[]): Audience {
  const inner = (each: Audience) => withLists(each, lists);
  if ('union' in audience) return { union: audience.union.map(inner) };
  if ('intersect' in audience) return { intersect: audience.intersect.map(inner) };
  if ('minus' in audience) return { minus: [inner(audience.minus[0]), inner(audience.minus[1])] };
  if (!('listed' in audience)) return audience;
  const list = lists.find(({ enclosure }) => enclosure === audience.listed.enclosure);
  return list ? { named: list.names.map(({ name, unitCode }) => ({ name, unitCode })) } : audience;
}
