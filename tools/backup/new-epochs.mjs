/** The repair of each restored log: `wian log new-epoch`. */
import { join } from 'node:path';
import { build } from '../build.mjs';
import { capture } from '../lib/command.mjs';
import { Trouble } from '../lib/log.mjs';
import { root } from '../lib/paths.mjs';
import { withDatabase, withoutCredentials } from '../stack/index.mjs';

/**
 * Of every restored service, `{service, args, env, line}`: also one whose log was empty may have published since. The URL
 * may hold a password: it goes in the environment, and `line`, which is printed, has none.
 */
export const newEpochCommands = ({ mongoUrl, brokers }, restored) =>
  restored
    .filter(({ beside }) => !beside)
    .map(({ service, database, log }) => {
      const url = withDatabase(mongoUrl, database);
      const args = ['log', 'new-epoch', '--service', service, '--kafka', brokers, ...(log ? [] : ['--from-nothing'])];
      const line = `npx wian ${[...args, '--mongo', withoutCredentials(url)].map(quoted).join(' ')}`;
      return { service, args, env: { MONGO_URL: url }, line };
    });

const quoted = (arg) => (/^[\w.,:=/-]+$/.test(arg) ? arg : `'${arg}'`);

/** Runs them; a log that no topic is ahead of stays as it is. */
export async function newEpochs(commands, log) {
  build();
  for (const { service, args, env, line } of commands) {
    const { code, output } = await capture(process.execPath, [join(root, 'apps/cli/bin/wian.mjs'), ...args], {
      env: { ...process.env, ...env },
    });
    if (code !== 0) throw new Trouble(`\`${line}\` should have succeeded, but it failed:\n${output.trim()}`);
    log(service, output.trim().replace(`${service}: `, ''));
  }
}
