import type { Calendar, Level, Post, Unit, UnitType } from '@wian/contracts';
import type { Recorded } from '@wian/directory-application';
import { type TreeUnit, unitOn } from '@wian/org-tree';
import { stateOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { recordedIn } from './directory-collections.js';

interface UnitQuery {
  /** As the units stood on this day (Asia/Bangkok). */
  readonly on: string;
  /** Only this unit and what stands below it on that day. */
  readonly within?: string | undefined;
  readonly level?: Level | undefined;
  readonly type?: UnitType | undefined;
  readonly limit: number;
  /** Official code of the last unit of the page before. */
  readonly after?: string | undefined;
}

/** A unit as it stood on one day. */
type UnitSummary = Omit<TreeUnit, 'letterPrefix'>;

/** Reads the aggregates' own documents, beside the log. */
export class MongoDirectoryQueries {
  constructor(private readonly connection: Connection) {}

  /** In order of official code, at most `limit`. */
  async listUnits({ on, within, level, type, limit, after }: UnitQuery): Promise<readonly UnitSummary[]> {
    const documents = await recordedIn(this.connection, 'unit')
      .find({
        periods: { $elemMatch: { ...covering(on), ...(level ? { level } : {}), ...(type ? { type } : {}) } },
        ...(within ? { _id: { $in: await this.subtree(within, on) } } : {}),
        ...(after ? { code: { $gt: after } } : {}),
      })
      .sort({ code: 1 })
      .limit(limit)
      .toArray();
    return documents.flatMap((document) => summaryOf(stateOf<Unit>(document).state, on));
  }

  unit(unitId: string): Promise<Unit | undefined> {
    return this.one('unit', unitId);
  }

  calendar(calendarId: string): Promise<Calendar | undefined> {
    return this.one('calendar', calendarId);
  }

  /** Posts of one unit, in order of id. */
  async postsOf(unitId: string): Promise<readonly Post[]> {
    const documents = await recordedIn(this.connection, 'post').find({ unitId }).sort({ _id: 1 }).toArray();
    return documents.map((document) => stateOf<Post>(document).state);
  }

  private async one<Kind extends keyof Recorded>(kind: Kind, id: string): Promise<Recorded[Kind] | undefined> {
    const document = await recordedIn<keyof Recorded>(this.connection, kind).findOne({ _id: id });
    return document ? stateOf<Recorded[Kind]>(document).state : undefined;
  }

  /** Level by level: the tree is a handful of levels deep, and what was seen once is not looked at again. */
  private async subtree(top: string, on: string): Promise<string[]> {
    const seen = new Set([top]);
    for (let level = [top]; level.length > 0;) {
      const below = await recordedIn(this.connection, 'unit')
        .find({ periods: { $elemMatch: { ...covering(on), parentId: { $in: level } } } }, { projection: { _id: 1 } })
        .toArray();
      level = below.map(({ _id }) => _id).filter((id) => !seen.has(id));
      for (const id of level) seen.add(id);
    }
    return [...seen];
  }
}

const covering = (date: string) => ({ from: { $lte: date }, $or: [{ to: null }, { to: { $gt: date } }] });

function summaryOf(unit: Unit, on: string): UnitSummary[] {
  const found = unitOn(unit, on);
  if (!found) return [];
  const { letterPrefix: _, ...summary } = found;
  return [summary];
}
