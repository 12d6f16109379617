import type { Directive } from '@wian/contracts';
import {
  contentsOf,
  type AlikeQuery,
  type CopiesQuery,
  type HeldQuery,
  type LetterQueries,
  type NumbersQuery,
  type Scope,
} from '@wian/intake-application';
import type { Letter } from '@wian/intake-domain';
import type { Versioned } from '@wian/kernel';
import { collectionOf, stateOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { mostAlike, type Ranked } from '../most-alike.js';
import { collections, recognised, SKETCHES_OF_SCANS } from './intake-collections.js';

type Stored<State> = State & { readonly _id: string; readonly v: number };

export class MongoLetterQueries implements LetterQueries {
  constructor(private readonly connection: Connection) {}

  async letters({
    units,
    secretOf,
    status,
    limit,
    before,
  }: Parameters<LetterQueries['letters']>[0]): Promise<readonly Versioned<Letter>[]> {
    const asked = { ...(status ? { status } : {}), ...olderThan('letterId', before) };
    const filter = { ...within('unitId', units), ...openTo(secretOf, units), ...asked };
    return this.newest(filter, limit);
  }

  async directives({
    issuers,
    limit,
    before,
  }: Parameters<LetterQueries['directives']>[0]): Promise<readonly Directive[]> {
    const found = await this.collection<Directive>(collections.directives)
      .find({ ...within('issuerUnitId', issuers), ...olderThan('directiveId', before) })
      .sort({ directiveId: -1 })
      .limit(limit)
      .toArray();
    return found.map((document) => stateOf<Directive>(document).state);
  }

  numbered({ numbers, units, limit }: NumbersQuery): Promise<readonly Versioned<Letter>[]> {
    const any = { $in: [...numbers] };
    const asRead = { 'corrections.letterNumber': { $exists: false }, 'read.letterNumber.normalized': any };
    return this.newest({ ...within('unitId', units), $or: [{ 'corrections.letterNumber': any }, asRead] }, limit);
  }

  mentioning({ numbers, units, limit }: NumbersQuery): Promise<readonly Versioned<Letter>[]> {
    const any = { $in: [...numbers] };
    const asRead = { 'corrections.references': { $exists: false }, 'read.references.number': any };
    return this.newest({ ...within('unitId', units), $or: [{ 'corrections.references.number': any }, asRead] }, limit);
  }

  async alike(query: AlikeQuery): Promise<readonly Versioned<Letter>[]> {
    const { sha256, sketch, units, secretOf, limit } = query;
    const sameBytes = await this.newest({ ...within('unitId', units), ...openTo(secretOf, units), sha256 }, limit);
    const seen = new Set(sameBytes.map(({ state }) => state.letterId));
    const ranked = sketch.length === 0 ? [] : mostAlike(await this.likelyAlike(query), sketch, limit + seen.size);
    const ids = ranked.filter((letterId) => !seen.has(letterId)).slice(0, limit);
    return [...sameBytes, ...(await this.byIds(ids))];
  }

  /** No withheld ones, of whose text nothing is kept. Only as much of each as it is ranked by. */
  private async likelyAlike({ sketch, matter, units }: AlikeQuery): Promise<readonly Ranked[]> {
    const here = within('unitId', units);
    const sharing = { sketch: { $in: [...sketch] } };
    if (matter === undefined) return this.ranked({ ...here, ...sharing });
    const [written, scans] = await Promise.all([
      this.ranked({ ...here, matter }),
      this.ranked({ ...here, ...recognised, ...sharing }, { hint: SKETCHES_OF_SCANS }),
    ]);
    return [...written, ...scans];
  }

  private ranked(filter: object, options: { readonly hint?: string } = {}): Promise<readonly Ranked[]> {
    const projection = { _id: 0, letterId: 1, status: 1, sketch: 1 };
    return this.collection<Letter>(collections.letters)
      .find(filter, { projection, ...options })
      .toArray();
  }

  private async byIds(ids: readonly string[]): Promise<readonly Versioned<Letter>[]> {
    if (ids.length === 0) return [];
    const found = await this.collection<Letter>(collections.letters)
      .find({ _id: { $in: [...ids] } })
      .toArray();
    const byId = new Map(found.map((document) => [document.letterId, stateOf<Letter>(document)]));
    return ids.flatMap((letterId) => byId.get(letterId) ?? []);
  }

  /** No index but that of the bytes: it is asked once for a letter that an officer withholds. */
  async heldElsewhere({ sha256s, unitId }: HeldQuery): Promise<ReadonlySet<string>> {
    const any = { $in: [...sha256s] };
    const inSource = ['textSha256', 'pages.picture.sha256', 'files.sha256'];
    const places = ['sha256', ...['source', 'handed'].flatMap((from) => inSource.map((place) => `${from}.${place}`))];
    const held = new Set<string>();
    const others = this.collection<Letter>(collections.letters).find(
      { unitId: { $ne: unitId }, status: { $ne: 'withheld' }, $or: places.map((place) => ({ [place]: any })) },
      { projection: { sha256: 1, source: 1, handed: 1 } },
    );
    for await (const letter of others) for (const sha256 of contentsOf(letter)) held.add(sha256);
    return new Set(sha256s.filter((sha256) => held.has(sha256)));
  }

  /** Asked once for a letter that an officer withholds, as the one before. */
  async copiesOf({ letterId, unitId, sha256, partOf, source }: CopiesQuery): Promise<readonly Letter[]> {
    const same = [
      ...(source ? [{ 'source.textSha256': source.textSha256 }] : []),
      ...(partOf ? [] : [{ sha256, partOf: { $exists: false } }]),
    ];
    if (same.length === 0) return [];
    const found = this.collection<Letter>(collections.letters).find({ unitId, $or: same });
    return (await found.toArray())
      .map((document) => stateOf<Letter>(document).state)
      .filter((other) => other.letterId !== letterId);
  }

  private async newest(filter: object, limit: number): Promise<readonly Versioned<Letter>[]> {
    const found = this.collection<Letter>(collections.letters).find(filter).sort({ letterId: -1 }).limit(limit);
    return (await found.toArray()).map((document) => stateOf<Letter>(document));
  }

  async waitingToBeRead({ limit, after }: Parameters<LetterQueries['waitingToBeRead']>[0]): Promise<readonly string[]> {
    const behind = after === undefined ? {} : { letterId: { $gt: after } };
    const found = await this.collection<Letter>(collections.letters)
      .find({ status: 'received', ...behind }, { projection: { letterId: 1 } })
      .sort({ letterId: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ letterId }) => letterId);
  }

  private collection<State>(name: string) {
    return collectionOf<Stored<State>>(this.connection, name);
  }
}

const within = (field: string, scope: Scope) => (scope === 'everywhere' ? {} : { [field]: { $in: [...scope] } });
/** Nothing to ask where all of the units are the caller's own. */
const openTo = (secretOf: Scope, units: Scope) =>
  secretOf === 'everywhere' || (units !== 'everywhere' && units.every((unit) => secretOf.includes(unit)))
    ? {}
    : { $and: [{ $or: [{ status: { $ne: 'withheld' } }, { unitId: { $in: [...secretOf] } }] }] };
const olderThan = (field: string, before: string | undefined) =>
  before === undefined ? {} : { [field]: { $lt: before } };
