import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { collectionOf } from '@wian/persistence';
import mongoose, { type Connection } from 'mongoose';
import type { Body } from './client.js';
import { eventually } from './eventually.js';
import {
  cascadeComplete,
  DISTRICT_OFFICER,
  freshNumber,
  issueLetter,
  letterNumbered,
  startWian,
  type Wian,
} from './harness.js';

const root = join(import.meta.dirname, '../..');

interface Trail extends Body {
  readonly type: string;
  readonly actor: string;
  readonly onBehalfOf: string | null;
}

describe('an auditor', () => {
  let wian: Wian;
  beforeAll(async () => {
    wian = await startWian();
  });
  afterAll(() => wian.close());

  const run = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
    new Promise((resolve) =>
      execFile(
        process.execPath,
        [join(root, 'apps/cli/bin/wian.mjs'), ...args],
        { env: { ...process.env, WIAN_CREDENTIALS: wian.credentialsFile } },
        (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      ),
    );

  it('reads who did what to a task and for whom, and only where it may', async () => {
    const officer = wian.as(DISTRICT_OFFICER);
    const directiveId = await issueLetter(officer, letterNumbered(freshNumber()));
    await cascadeComplete(officer, directiveId);
    const [task] = (await officer.get(`/assignment/tasks?directive=${directiveId}`)).items;
    const [taskId, code] = [String(task?.taskId), String(task?.unitId).slice('unit_'.length)];
    const unit = wian.as(`local-officer-${code}`);
    await unit.post(`/assignment/tasks/${taskId}/acknowledge`, {});

    const { code: exit, stdout } = await run('audit', 'trail', 'task', taskId, '--as', DISTRICT_OFFICER, '--json');
    expect(exit).toBe(0);
    const steps = (JSON.parse(stdout) as { items: Trail[] }).items;
    expect(steps.map(({ type, actor, onBehalfOf }) => `${type} ${actor} ${onBehalfOf}`)).toEqual([
      'wian.task.assigned.v1 service_assignment null',
      `wian.task.acknowledged.v1 person_sample-local-officer-${code} post_${code}-officer`,
    ]);
    const path = `/assignment/log/trails/${taskId}`;
    expect((await wian.as('province-officer-37').call('GET', path)).status).toBe(200);
    expect((await wian.operator.call('GET', path)).status).toBe(200);
    expect((await unit.call('GET', path)).body.code).toBe('AUTH.FORBIDDEN');
    const ofDistrict = `/intake/log/trails/${directiveId}`;
    expect((await officer.call('GET', ofDistrict)).status).toBe(200);
    expect((await wian.as('province-officer-37').call('GET', ofDistrict)).body.code).toBe('TRAIL.NOT_FOUND');
  });

  it('finds a log that was cut off before its last checkpoint', async () => {
    const verify = () => run('audit', 'verify', '--service', 'directory', '--json');
    await eventually('the whole log is signed', async () => {
      const [log] = JSON.parse((await verify()).stdout).items;
      return log.checkpoints.signedTo === log.endPosition || undefined;
    });
    const connection = await mongoose.createConnection(wian.servers.mongoUrl, { dbName: 'e2e_directory' }).asPromise();
    const putBack = await cutOff(connection);
    try {
      const { code, stderr } = await verify();
      expect(code).toBe(1);
      expect(JSON.parse(stderr).error.message).toMatch(
        /^The log is not what was sealed: directory at position \d+ \(the log was cut off/,
      );
    } finally {
      await putBack();
      await connection.close();
    }
    expect((await verify()).code).toBe(0);
  });
});

interface Batch {
  readonly _id: number;
  readonly firstPosition: number;
}

/** Takes the last batch out of a log with all its commits; answers how to put them back. */
async function cutOff(connection: Connection): Promise<() => Promise<void>> {
  const batches = collectionOf<Batch>(connection, 'batches');
  const commits = collectionOf<{ readonly position: number }>(connection, 'commits');
  const [last] = await batches.find().sort({ _id: -1 }).limit(1).toArray();
  if (!last) throw new Error('expected a sealed log');
  const behind = { position: { $gte: last.firstPosition } };
  const taken = await commits.find(behind).toArray();
  await commits.deleteMany(behind);
  await batches.deleteOne({ _id: last._id });
  return async () => {
    await commits.insertMany(taken);
    await batches.insertOne(last);
  };
}
