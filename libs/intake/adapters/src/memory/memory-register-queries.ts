import type { Series } from '@wian/contracts';
import type { RegisterQueries } from '@wian/intake-application';
import type { Register, Registration } from '@wian/intake-domain';
import type { MemoryCommitLog } from '@wian/persistence';

type Lines = Parameters<RegisterQueries['lines']>[0];

/** RegisterQueries over the documents of a log in memory, for tests. */
export class MemoryRegisterQueries implements RegisterQueries {
  constructor(private readonly log: MemoryCommitLog) {}

  async lines({ order, limit, after, ...query }: Lines): Promise<readonly Registration[]> {
    const sign = order === 'oldest' ? 1 : -1;
    return this.log
      .documentsOf<Registration>('registration')
      .map(({ state }) => state)
      .filter((line) => fits(line, query))
      .filter(({ place }) => after === undefined || (order === 'oldest' ? place > after : place < after))
      .sort((a, b) => (a.place < b.place ? -sign : sign))
      .slice(0, limit);
  }

  async ofLetter(letterId: string): Promise<readonly Registration[]> {
    const lines = this.log.documentsOf<Registration>('registration').map(({ state }) => state);
    return lines.filter((line) => line.letterId === letterId);
  }

  async registers(unitId: string, series: readonly Series[]): Promise<readonly Register[]> {
    return this.log
      .documentsOf<Register>('register')
      .map(({ state }) => state)
      .filter((register) => register.unitId === unitId && series.includes(register.series))
      .sort((a, b) => b.year - a.year || (a.registerId < b.registerId ? -1 : 1));
  }
}

function fits(line: Registration, { unitId, book, series, year, words }: Omit<Lines, 'order' | 'limit' | 'after'>) {
  const has = (word: string) => line.words.some((each) => (/^\d+$/.test(word) ? each === word : each.startsWith(word)));
  const isAsked = line.unitId === unitId && line.book === book && series.includes(line.series);
  return isAsked && (year === undefined || line.year === year) && words.every(has);
}
