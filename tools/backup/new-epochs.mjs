/** The repair of each restored log: `wian log new-epoch`. */
import { join } from 'node:path';
import { build } from '../build.mjs';
import { capture } from '../lib/command.mjs';
import { Trouble } from '../lib/log.mjs';
import { root } from '../lib/paths.mjs';
import { withDatabase } from '../stack/index.mjs';

/** Of every restored service, `{service, args, line}`: also one whose log was empty may have published since. */
export const newEpochCommands = ({ mongoUrl, brokers }, databases) =>
  databases
    // A further generation is of a service that publishes nothing.
    .filter(({ name, service }) => name === service)
    .map(({ service, database }) => {
      const url = withDatabase(mongoUrl, database);
      const args = ['log', 'new-epoch', '--service', service, '--mongo', url, '--kafka', brokers];
      return { service, args, line: `npx wian ${args.map(quoted).join(' ')}` };
    });

const quoted = (arg) => (/^[\w.,:=/-]+$/.test(arg) ? arg : `'${arg}'`);

/** Runs them; a log that no topic is ahead of stays as it is. */
export async function newEpochs(commands, log) {
  build();
  for (const { service, args, line } of commands) {
    const { code, output } = await capture(process.execPath, [join(root, 'apps/cli/bin/wian.mjs'), ...args]);
    if (code !== 0) throw new Trouble(`\`${line}\` should have succeeded, but it failed:\n${output.trim()}`);
    log(service, output.trim().replace(`${service}: `, ''));
  }
}
