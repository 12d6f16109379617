import { basename, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { CliError } from './cli-error.js';
import { wholeNumber, withExample } from './command-parts.js';
import type { OpenSession } from './program.js';
import type { Session } from './session.js';
import { folderFiles, prepareFolder } from './watch/folder-files.js';
import { handOver } from './watch/hand-over.js';
import { WatchedFolder, type Delivered } from './watch/watched-folder.js';

interface WatchOptions {
  readonly once?: boolean;
  readonly interval: number;
  readonly waitLimit: number;
}

const as = '--as district-officer-3703';
/** Between looks while nothing can be delivered. */
const LONGEST_PAUSE = 60;

export function addWatch(letters: Command, open: OpenSession): void {
  const watch = letters
    .command('watch <folder>')
    .description(
      'register every file that is put into a folder, then move it to done/ or failed/ with a note beside it',
    )
    .option('--once', 'deliver what stands there now, and end')
    .option(
      '--interval <seconds>',
      'between two looks; a file is taken when it has not changed between them',
      wholeNumber(1, 3600),
      5,
    )
    .option(
      '--wait-limit <seconds>',
      'how long to wait until a letter is read; 0 = not at all',
      wholeNumber(0, 600),
      60,
    );
  withExample(watch, `letters watch /srv/scans ${as}`, `letters watch /srv/scans --once --json ${as}`);
  watch.action((folder: string, options: WatchOptions, command: Command) => run(folder, options, () => open(command)));
}

async function run(named: string, options: WatchOptions, open: () => Session): Promise<void> {
  const { terminal } = open();
  const signal = terminal.untilStopped();
  const folder = resolve(terminal.cwd, named);
  await prepareFolder(folder);
  const watched = watchedFolder(folder, { ...options, signal, open });
  let troubles = 0;
  let seconds = options.interval;
  for (let looks = 1; !signal.aborted; looks += 1) {
    const { delivered, failed, left } = await lookOnce(watched, signal, open());
    troubles += failed + left;
    if (options.once && looks === 2) break;
    seconds = left > 0 && delivered === 0 ? Math.min(seconds * 2, LONGEST_PAUSE) : options.interval;
    // Its being aborted is the end of the loop.
    await pause(seconds * 1000, undefined, { signal }).catch(() => undefined);
  }
  if (options.once && troubles > 0) throw notAll(folder);
}

const notAll = (folder: string) =>
  new CliError('WATCH.NOT_ALL', `Not every file of ${folder} became a letter: look into failed/, and at what is left.`);

function watchedFolder(
  folder: string,
  { open, signal, waitLimit }: WatchOptions & { open: () => Session; signal: AbortSignal },
): WatchedFolder {
  const tell = (name: string, why: string) => open().note(`${name} stays where it is: ${why}`);
  return new WatchedFolder(folder, {
    ...folderFiles(folder, (name, why) => tell(name, `it cannot be read (${why})`)),
    // A session each time: credentials that were renewed meanwhile count.
    send: (file, key) =>
      handOver({ api: open().person('Watching a folder'), waitSeconds: waitLimit, signal, onLater: tell }, file, key),
  });
}

async function lookOnce(watched: WatchedFolder, signal: AbortSignal, session: Session) {
  const look = watched.look(() => signal.aborted);
  let delivered = 0;
  let failed = 0;
  for (;;) {
    const { done, value } = await look.next();
    if (done) return { delivered, failed, ...value };
    delivered += 1;
    if (value.error) failed += 1;
    session.showLine(value, () => lineOf(value));
  }
}

function lineOf({ place, file, letterId, status, isNew, error }: Delivered): string {
  const letter = letterId === null ? 'no letter' : `${letterId} (${status}${isNew ? '' : ', registered before'})`;
  const why = error ? `: ${[error.message, error.messageTh].filter(Boolean).join(' · ')}` : '';
  return `${place}  ${basename(file)}  ${letter}${why}`;
}
