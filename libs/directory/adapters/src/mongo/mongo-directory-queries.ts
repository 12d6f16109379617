import type { Calendar, Level, Post, Unit, UnitType } from '@wian/contracts';
import type { Recorded } from '@wian/directory-application';
import { type Occupancy, occupancyOn, type TreeUnit, unitOn } from '@wian/org-tree';
import { stateOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { recordedIn, type Stored } from './directory-collections.js';

interface UnitQuery {
  /** As the units stood on this day (Asia/Bangkok). */
  readonly on: string;
  /** Only this unit and what stands below it on that day. */
  readonly within?: string | undefined;
  readonly level?: Level | undefined;
  readonly type?: UnitType | undefined;
  readonly limit: number;
  /** Id of the last unit of the page before. */
  readonly after?: string | undefined;
}

interface VacantQuery extends Pick<UnitQuery, 'on' | 'within' | 'limit'> {
  /** `acting`: only those for which somebody acts; `vacant`: only those for which nobody does. */
  readonly state?: 'acting' | 'vacant' | undefined;
  /** Id of the last post of the page before. */
  readonly after?: string | undefined;
}

/** A post that nobody holds on one day, with who acts for it. */
type VacantPost = Pick<Post, 'postId' | 'unitId' | 'title' | 'roles'> &
  Omit<Occupancy, 'actingBeside'> & { readonly unitName: string };

/** A unit as it stood on one day. */
type UnitSummary = Omit<TreeUnit, 'letterPrefix'>;

/** Reads the aggregates' own documents, beside the log. */
export class MongoDirectoryQueries {
  constructor(private readonly connection: Connection) {}

  /** In order of id, which is that of first official codes; at most `limit`. */
  async listUnits({ on, within, level, type, limit, after }: UnitQuery): Promise<readonly UnitSummary[]> {
    const documents = await recordedIn(this.connection, 'unit')
      .find({
        periods: { $elemMatch: { ...covering(on), ...(level ? { level } : {}), ...(type ? { type } : {}) } },
        _id: { ...(within ? { $in: await this.subtree(within, on) } : {}), $gt: after ?? '' },
      })
      .sort({ _id: 1 })
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

  /** Posts of one unit, in order of id, with who is in charge of each that day. */
  async postsOf(unitId: string, on: string): Promise<readonly (Post & { readonly occupancy: Occupancy })[]> {
    const documents = await recordedIn(this.connection, 'post')
      .find({ unitId, withdrawn: { $ne: true } })
      .sort({ _id: 1 })
      .toArray();
    return documents.map((document) => {
      const { state } = stateOf<Post>(document);
      return { ...state, occupancy: occupancyOn(state, on) };
    });
  }

  /** Posts without a holder, of the units that exist on that day, in order of id; at most `limit`. */
  async vacantPosts({ on, within, state, limit, after }: VacantQuery): Promise<readonly VacantPost[]> {
    const subtree = within ? { unitId: { $in: await this.subtree(within, on) } } : {};
    const found: VacantPost[] = [];
    for (let last: string | undefined = after ?? ''; last !== undefined && found.length < limit;) {
      const documents: Stored<Post>[] = await recordedIn(this.connection, 'post')
        .find({ ...subtree, ...unheldOn(on, state), withdrawn: { $ne: true }, _id: { $gt: last } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      const posts = documents.map((document) => stateOf<Post>(document).state);
      found.push(...(await this.withUnits(posts, on)));
      last = documents.length < limit ? undefined : documents.at(-1)?._id;
    }
    return found.slice(0, limit);
  }

  /** Posts of units that are gone by that day are left out. */
  private async withUnits(posts: readonly Post[], on: string): Promise<VacantPost[]> {
    const ids = [...new Set(posts.map(({ unitId }) => unitId))];
    const documents = await recordedIn(this.connection, 'unit')
      .find({ _id: { $in: ids } })
      .toArray();
    const names = new Map(documents.map((each) => [each._id, unitOn(stateOf<Unit>(each).state, on)?.name]));
    return posts.flatMap(({ postId, unitId, title, roles, incumbents }) => {
      const [unitName, { actingBeside: _, ...occupancy }] = [names.get(unitId), occupancyOn({ incumbents }, on)];
      return unitName === undefined ? [] : [{ postId, unitId, unitName, title, roles, ...occupancy }];
    });
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

const incumbentOf = (kind: 'holder' | 'acting', on: string) => ({
  incumbents: { $elemMatch: { kind, ...covering(on) } },
});

/** `$nor` rather than `$not`, which MongoDB takes on a field only. */
function unheldOn(on: string, state: VacantQuery['state']) {
  const [held, acting] = [incumbentOf('holder', on), incumbentOf('acting', on)];
  if (state === 'acting') return { $nor: [held], ...acting };
  return { $nor: state === 'vacant' ? [held, acting] : [held] };
}

function summaryOf(unit: Unit, on: string): UnitSummary[] {
  const found = unitOn(unit, on);
  if (!found) return [];
  const { letterPrefix: _, ...summary } = found;
  return [summary];
}
