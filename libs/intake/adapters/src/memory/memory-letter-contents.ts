import type { LetterContents } from '@wian/intake-application';
import type { LetterStub } from '@wian/intake-domain';

/** LetterContents in memory, for tests. */
export class MemoryLetterContents implements LetterContents {
  private readonly bytes = new Map<string, Uint8Array>();
  private readonly stubs = new Map<string, LetterStub>();

  async put(sha256: string, bytes: Uint8Array): Promise<void> {
    if (!this.bytes.has(sha256) && !this.stubs.has(sha256)) this.bytes.set(sha256, bytes.slice());
  }

  async get(sha256: string): Promise<Uint8Array | undefined> {
    return this.bytes.get(sha256)?.slice();
  }

  async withhold(sha256: string, stub: LetterStub): Promise<void> {
    this.bytes.delete(sha256);
    this.stubs.set(sha256, stub);
  }

  async withheld(sha256: string): Promise<LetterStub | undefined> {
    return this.stubs.get(sha256);
  }
}
