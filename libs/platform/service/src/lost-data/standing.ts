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

export async function standingOf(id: string, { connection, store, contracts }: Parts): Promise<Standing> {
  let state: Commit | undefined;
  let lastVersion = 0;
  for (let v = await versionOf(connection, id); v > 0 && (!state || lastVersion === 0); v -= 1) {
    const [commit] = await store.holding([`${id}:${v}`]);
    if (lastVersion === 0 && typeof commit?.position === 'number') lastVersion = v;
    state ??= commit && publishedPart(commit, `${id}:${v}`, contracts);
  }
  return { id, lastVersion, ...(state && { state }) };
}

function publishedPart(commit: Commit, eventId: string, contracts: Parts['contracts']): Commit | undefined {
  const events = commit.events.filter(({ id, type }) => id === eventId && contracts(type));
  return events.length === 0 ? undefined : { ...commit, events };
}

async function versionOf(connection: Connection, id: string): Promise<number> {
  const kind = id.slice(0, id.indexOf('_'));
  const documents = collectionOf<{ _id: string; v: number }>(connection, collectionNameOf(kind));
  return (await documents.findOne({ _id: id }, { projection: { v: 1 } }))?.v ?? 0;
}
