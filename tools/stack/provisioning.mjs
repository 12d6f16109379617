/** Programs fetched once into `.wian/cache` and shared by every stack of this clone. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../lib/lock.mjs';

const marker = (home) => join(home, '.complete');

/** What `work` made in `home`, or null: a folder without the mark of completion counts as nothing. */
function find(home) {
  return existsSync(marker(home)) ? JSON.parse(readFileSync(marker(home), 'utf8')) : null;
}

/** Runs `work` in an empty `home` and keeps its answer; two starts at once do it once. */
function make(home, say, work) {
  const onWait = (holder) => say(`waiting for process ${holder?.pid ?? '?'}, which is fetching it`);
  return withLock(`${home}.lock`, async () => find(home) ?? (await makeAlone(home, work)), { onWait });
}

async function makeAlone(home, work) {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const made = await work();
  writeFileSync(marker(home), JSON.stringify(made));
  return made;
}

export const provisioned = { find, make };
