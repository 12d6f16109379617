import type { Book, Series } from '@wian/contracts';
import { unknownRegistration, type Register, type Registration } from '@wian/intake-domain';
import { againOnConflict, err, ok, type Result } from '@wian/kernel';
import { wordsOf } from '@wian/thai';
import { actingUnit, mayActFor, unitNotYours, type Caller } from '../caller.js';
import type { TreeToday } from '../tree-today.js';
import type { RegisterLog } from './register-log.js';
import type { LinesQuery, RegisterQueries } from './register-queries.port.js';

export interface RegisterWish {
  readonly unit?: string | undefined;
  readonly book: Book;
  readonly series?: Series | undefined;
  readonly year?: number | undefined;
  /** Free text. */
  readonly search?: string | undefined;
}

const plain: readonly Series[] = ['ordinary', 'circular'];
const all: readonly Series[] = [...plain, 'confidential', 'secret', 'top-secret'];

/** The registers of a unit, for its own people; those above it see them without the secret series. */
export class Registers {
  constructor(
    private readonly registers: RegisterLog,
    private readonly queries: RegisterQueries,
    private readonly trees: TreeToday,
  ) {}

  async list(caller: Caller, unit: string | undefined): Promise<Result<readonly Register[]>> {
    const unitId = await this.readable(caller, unit);
    return unitId.ok ? ok(await this.queries.registers(unitId.value, seriesFor(caller, unitId.value))) : unitId;
  }

  /** What to ask for; fails where the caller may not read that unit's registers. */
  async query(caller: Caller, { unit, book, series, year, search }: RegisterWish): Promise<Result<LinesQuery>> {
    const unitId = await this.readable(caller, unit);
    if (!unitId.ok) return unitId;
    const seen = seriesFor(caller, unitId.value).filter((each) => series === undefined || each === series);
    return ok({ unitId: unitId.value, book, series: seen, year, words: wordsOf(search ?? '') });
  }

  /** Newest first. */
  page(query: LinesQuery, limit: number, after: string | undefined): Promise<readonly Registration[]> {
    return this.queries.lines({ ...query, order: 'newest', limit, after });
  }

  /** Every line, the oldest first, as a book is read. */
  async *pages(query: LinesQuery, limit = 500): AsyncGenerator<readonly Registration[]> {
    let after: string | undefined;
    do {
      const lines = await this.queries.lines({ ...query, order: 'oldest', limit, after });
      if (lines.length > 0) yield lines;
      after = lines.length === limit ? lines.at(-1)?.place : undefined;
    } while (after !== undefined);
  }

  async line(caller: Caller, registrationId: string): Promise<Result<Registration>> {
    const line = await this.registers.line(registrationId);
    const isReadable = line && (await this.trees.mayRead(caller, line.unitId));
    if (!isReadable || !seriesFor(caller, line.unitId).includes(line.series)) {
      return err(unknownRegistration(registrationId));
    }
    return ok(line);
  }

  /** The number stays, struck out with the reason; nobody ever gets it again. */
  async strikeOut(caller: Caller, registrationId: string, reason: string): Promise<Result<Registration>> {
    const line = await this.line(caller, registrationId);
    if (!line.ok) return line;
    if (!mayActFor(caller, line.value.unitId)) return err(unitNotYours(line.value.unitId));
    return againOnConflict(() => this.registers.strikeOut(caller, registrationId, reason));
  }

  /** As it is called today. */
  unitName(unitId: string): Promise<string | undefined> {
    return this.trees.nameOf(unitId);
  }

  private async readable(caller: Caller, named: string | undefined): Promise<Result<string>> {
    const unit = named === undefined ? actingUnit(caller, named) : ok(named);
    if (!unit.ok || (await this.trees.mayRead(caller, unit.value))) return unit;
    return err(unitNotYours(unit.value));
  }
}

const seriesFor = (caller: Caller, unitId: string): readonly Series[] => (mayActFor(caller, unitId) ? all : plain);
