import type { BranchRules, HangingTask, NodeFigures, RollUpStore, TaskPlace } from '@wian/assignment-application';
import { cascadeIdOf, type NodeId, nodesOf } from '@wian/assignment-domain';
import { inTransaction } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { cascades, tasks } from './assignment-collections.js';
import { CURSOR, type RollUpCursor, rollUpCursors, rollUps, type StoredRollUp } from './rollup-collections.js';

/** Documents asked for by id, or read, at once. */
const PAGE = 500;

/** Figures in rows of their own, kept with the place of the log in one transaction. */
export class MongoRollUpStore implements RollUpStore {
  constructor(private readonly connection: Connection) {}

  async cursor(): Promise<number> {
    const found = await rollUpCursors(this.connection).findOne({ _id: CURSOR });
    return found?.position ?? 0;
  }

  async places(taskIds: readonly string[]): Promise<readonly TaskPlace[]> {
    const projection = { taskId: 1, directiveId: 1, parentTaskId: 1, level: 1, path: 1 };
    const found: TaskPlace[] = [];
    for (let from = 0; from < taskIds.length; from += PAGE) {
      const ids = taskIds.slice(from, from + PAGE);
      for (const task of await tasks(this.connection)
        .find({ _id: { $in: ids } }, { projection })
        .toArray()) {
        const { taskId, directiveId, level, path } = task;
        found.push({ taskId, directiveId, level, under: nodesOf(task), depth: path.length });
      }
    }
    return found;
  }

  async *hangingUnder(nodes: readonly NodeId[]): AsyncIterable<readonly HangingTask[]> {
    let page: HangingTask[] = [];
    const found = tasks(this.connection).find({ 'derived.under': { $in: [...nodes] } }, { projection: ROLLED });
    for await (const { v: version, ...task } of found.batchSize(PAGE)) {
      page.push({ under: nodesOf(task), task, version });
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
    yield page;
  }

  async figuresOf(nodes: readonly NodeId[]): Promise<ReadonlyMap<NodeId, NodeFigures>> {
    const found = await rollUps(this.connection)
      .find({ _id: { $in: [...nodes] } })
      .toArray();
    return new Map(found.map((stored) => [stored._id, figuresOf(stored)]));
  }

  async figuresUnder(nodes: readonly NodeId[]): Promise<readonly NodeFigures[]> {
    const found = await rollUps(this.connection)
      .find({ under: { $in: [...nodes] } })
      .toArray();
    return found.map(figuresOf);
  }

  async rulesOf(directiveIds: readonly string[]): Promise<ReadonlyMap<string, BranchRules>> {
    // The local store refuses a projection within a projection.
    const projection = { 'directive.directiveId': 1, 'directive.rollup': 1, 'directive.treeDate': 1 };
    const found = await cascades(this.connection)
      .find({ _id: { $in: directiveIds.map(cascadeIdOf) } }, { projection })
      .toArray();
    return new Map(
      found.map(({ directive: { directiveId, rollup, treeDate } }) => [directiveId, { rollup, treeDate }]),
    );
  }

  async advance({ from, to, figures }: Parameters<RollUpStore['advance']>[0]): Promise<boolean> {
    return inTransaction(this.connection, async (session) => {
      const cursors = rollUpCursors(this.connection);
      const kept = await cursors.findOne({ _id: CURSOR }, { session });
      if ((kept?.position ?? 0) !== from) return false;
      // Of two that read the same place one meets the other's write here, and then reads anew.
      const next: RollUpCursor = { _id: CURSOR, position: to };
      await cursors.replaceOne({ _id: CURSOR }, next, { upsert: true, session });
      const rows = figures.map(storedOf);
      const writes = rows.map((row) => ({
        replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true },
      }));
      if (writes.length > 0) await rollUps(this.connection).bulkWrite(writes, { session, ordered: true });
      return true;
    });
  }
}

/** What figures are made of, named one by one: a task's clocks and reports are most of it. */
const ROLLED = {
  taskId: 1,
  directiveId: 1,
  parentTaskId: 1,
  unitId: 1,
  level: 1,
  obligations: 1,
  endedBy: 1,
  status: 1,
  v: 1,
  'ended.kind': 1,
  'acknowledged.at': 1,
  'acknowledged.onBehalf.unitId': 1,
  'reported.at': 1,
};

const figuresOf = ({ _id: _, ...figures }: StoredRollUp): NodeFigures => figures;
const storedOf = (figures: NodeFigures): StoredRollUp => ({ _id: figures.node, ...figures });
