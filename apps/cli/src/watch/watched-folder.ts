import { basename, join } from 'node:path';
import { keyOf, nameOnceMoved, noteOf, type NotNow, type Note, type Outcome, type ReadyFile } from './delivery.js';

/** How a file of the folder stood when it was looked at. */
export interface Standing {
  readonly name: string;
  readonly size: number;
  /** In ms. */
  readonly modifiedAt: number;
}

/** All that a watched folder asks of the world: tests stand in for it, and die at each step. */
export interface FolderWork {
  /** The files of the folder itself, in the order in which they are delivered. */
  files(): Promise<readonly Standing[]>;
  /** Null where it is gone, or does not stand as it was seen any more. */
  read(file: Standing): Promise<ReadyFile | null>;
  /** Hands it over under the key. Throws where trying again is of no use before somebody acts. */
  send(file: ReadyFile, key: string): Promise<Outcome | NotNow>;
  /** Writes a file in one step, and lastingly. */
  write(path: string, text: string): Promise<void>;
  /** Nothing where it is gone, or does not stand as it was delivered any more: another file has come under its name. */
  move(delivered: Standing, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}

export const places = { done: 'done', failed: 'failed' } as const;
type Place = keyof typeof places;

export interface Delivered extends Note {
  readonly place: Place;
}

/**
 * Delivers the files of a folder, each once. It remembers nothing that a crash could lose: a file is handed over under a key
 * made of itself, then its note is written, and the move to `done` or `failed` is the last step. Whatever it dies in, the file
 * still stands there, is handed over again under the same key, and gets the same letter, note and name.
 */
export class WatchedFolder {
  private seen = new Map<string, string>();
  /** Names of files that were tried in vain, the last one last: all others go before them. */
  private readonly late = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly work: FolderWork,
  ) {}

  /**
   * One look: delivers what stands as it stood at the look before, since a file that is still being written changes. An empty
   * one waits for its content. A file that cannot be delivered now holds up no other; the look ends early only where the service
   * cannot be reached, and where `stopped`. Returns how many files were tried in vain.
   */
  async *look(stopped: () => boolean): AsyncGenerator<Delivered, { readonly left: number }> {
    const before = this.seen;
    const files = await this.work.files();
    this.seen = new Map(files.map((file) => [file.name, standing(file)]));
    let left = 0;
    for (const file of this.inTurn(files)) {
      if (stopped()) break;
      if (file.size === 0 || before.get(file.name) !== standing(file)) continue;
      const ready = await this.work.read(file);
      if (!ready) continue;
      const delivered = await this.deliver(ready);
      this.late.delete(file.name);
      if (typeof delivered !== 'string') yield delivered;
      else {
        this.late.add(file.name);
        left += 1;
        if (delivered === 'away') break;
      }
    }
    return { left };
  }

  /** What failed last goes last, so that no file keeps another from being tried, whatever it is that goes wrong with it. */
  private inTurn(files: readonly Standing[]): readonly Standing[] {
    const byName = new Map(files.map((file) => [file.name, file]));
    for (const name of this.late) if (!byName.has(name)) this.late.delete(name);
    const late = [...this.late].flatMap((name) => byName.get(name) ?? []);
    return [...files.filter(({ name }) => !this.late.has(name)), ...late];
  }

  private async deliver(file: ReadyFile): Promise<Delivered | NotNow> {
    const key = keyOf(file);
    const outcome = await this.work.send(file, key);
    if (typeof outcome === 'string') return outcome;
    const note = noteOf(file, key, outcome);
    const place: Place = note.error ? 'failed' : 'done';
    const name = nameOnceMoved(basename(file.name), key);
    await this.work.write(this.path(place, `${name}.json`), `${JSON.stringify(note, null, 2)}\n`);
    // An earlier try may have ended otherwise, and died before the move.
    await this.work.remove(this.path(place === 'done' ? 'failed' : 'done', `${name}.json`));
    await this.work.move({ ...file, size: file.bytes.length }, this.path(place, name));
    return { ...note, place };
  }

  private path(place: Place, name: string): string {
    return join(this.folder, places[place], name);
  }
}

const standing = ({ size, modifiedAt }: Standing): string => `${size} ${modifiedAt}`;
