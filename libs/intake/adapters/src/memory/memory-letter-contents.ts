import type { LetterContents } from '@wian/intake-application';

/** LetterContents in memory, for tests. */
export class MemoryLetterContents implements LetterContents {
  private readonly bytes = new Map<string, Uint8Array>();

  async put(sha256: string, bytes: Uint8Array): Promise<void> {
    if (!this.bytes.has(sha256)) this.bytes.set(sha256, bytes.slice());
  }

  async get(sha256: string): Promise<Uint8Array | undefined> {
    return this.bytes.get(sha256)?.slice();
  }
}
