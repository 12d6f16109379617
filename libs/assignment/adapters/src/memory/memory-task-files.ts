import type { SentFile, TaskFileStore } from '@wian/assignment-application';
import type { FileRef } from '@wian/contracts';

/** The files of tasks in memory, for tests. */
export class MemoryTaskFiles implements TaskFileStore {
  private readonly contents = new Map<string, Uint8Array>();
  private readonly sendings = new Map<string, SentFile>();

  async keep(file: SentFile, bytes: Uint8Array): Promise<void> {
    this.contents.set(file.sha256, Uint8Array.from(bytes));
    this.sendings.set(`${file.sha256} ${file.by}`, file);
  }

  async sentBy(person: string, hashes: readonly string[]): Promise<readonly FileRef[]> {
    return hashes
      .flatMap((sha256) => this.sendings.get(`${sha256} ${person}`) ?? [])
      .map(({ sha256, name, mediaType, bytes }) => ({ sha256, name, mediaType, bytes }));
  }

  async bytes(sha256: string): Promise<Uint8Array | undefined> {
    return this.contents.get(sha256);
  }
}
