import type { RecordableEvent } from '@wian/contracts';
import type { Commit } from '@wian/kernel';
import { collectionNameOf, collectionOf, type CommitStore } from '@wian/persistence';
import type { Connection } from 'mongoose';

/** What a restored database still holds of an aggregate that the topics know better. */
export interface Standing {
  readonly id: string;
  /** The commit with its newest published event alone; undefined where the database does not know of it. */
  readonly state?: Commit;
  /** Highest version that has its place in the log; those behind it get theirs in the new epoch. 0 = none. */
  readonly lastVersion: number;
}

interface Parts {
  readonly connection: Connection;
  readonly store: Pick<CommitStore, 'holding'>;
  readonly contracts: (type: string) => RecordableEvent | undefined;
}

/** In the order of the ids. All are asked for at once, from their last version back until each has its answer. */
export async function standingsOf(ids: readonly string[], parts: Parts): Promise<readonly Standing[]> {
  const found = new Map<string, Standing>(ids.map((id) => [id, { id, lastVersion: 0 }]));
  let asked = await versionsOf(parts.connection, ids);
  while (asked.size > 0) {
    const held = await parts.store.holding([...asked].map(([id, version]) => `${id}:${version}`));
    const commits = new Map(held.flatMap((commit) => commit.events.map((event) => [event.id, commit])));
    const further = new Map<string, number>();
    for (const [id, version] of asked) {
      const before = found.get(id) ?? { id, lastVersion: 0 };
      const standing = withVersion(before, { version, commit: commits.get(`${id}:${version}`), ...parts });
      found.set(id, standing);
      if (version > 1 && !(standing.state && standing.lastVersion > 0)) further.set(id, version - 1);
    }
    asked = further;
  }
  return [...found.values()];
}

interface Version extends Pick<Parts, 'contracts'> {
  readonly version: number;
  readonly commit: (Commit & { readonly position: number | null }) | undefined;
}

function withVersion(standing: Standing, { version, commit, contracts }: Version): Standing {
  const { id, lastVersion } = standing;
  const state = standing.state ?? (commit && publishedPart(commit, `${id}:${version}`, contracts));
  const placed = lastVersion === 0 && typeof commit?.position === 'number' ? version : lastVersion;
  return { id, lastVersion: placed, ...(state && { state }) };
}

function publishedPart(commit: Commit, eventId: string, contracts: Parts['contracts']): Commit | undefined {
  const events = commit.events.filter(({ id, type }) => id === eventId && contracts(type));
  return events.length === 0 ? undefined : { ...commit, events };
}

/** Of those that the database knows. */
async function versionsOf(connection: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  for (const kind of new Set(ids.map(kindOf))) {
    const documents = collectionOf<{ _id: string; v: number }>(connection, collectionNameOf(kind));
    const some = { $in: ids.filter((id) => kindOf(id) === kind) };
    for await (const { _id, v } of documents.find({ _id: some }, { projection: { v: 1 } }))
      if (v > 0) versions.set(_id, v);
  }
  return versions;
}

const kindOf = (id: string): string => id.slice(0, id.indexOf('_'));
