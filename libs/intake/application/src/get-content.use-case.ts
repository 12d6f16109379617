import { contentWithheld, noSuchPart, type Letter } from '@wian/intake-domain';
import { err, ok, type Result } from '@wian/kernel';
import type { Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';
import type { LetterContents } from './letter-contents.port.js';
import { mediaTypeOf, utf8Text } from './letter-files.js';

/** Bytes with what they are. */
export interface TypedBytes {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** What a letter came as, and what was read from, for those who may read the letter. */
export class GetContent {
  constructor(
    private readonly access: LetterAccess,
    private readonly contents: LetterContents,
  ) {}

  /** The bytes as received. */
  received(caller: Caller, letterId: string): Promise<Result<TypedBytes>> {
    return this.of(caller, letterId, (letter) => ({ sha256: letter.sha256, mediaType: mediaTypeOf(letter) }));
  }

  /** The text that was read, cleaned: the spans of the fields point into it. */
  text(caller: Caller, letterId: string): Promise<Result<TypedBytes>> {
    return this.of(caller, letterId, ({ source }) => source && { sha256: source.textSha256, mediaType: utf8Text });
  }

  /** The picture of a page that was recognised; 1 = the first. */
  page(caller: Caller, letterId: string, page: number): Promise<Result<TypedBytes>> {
    return this.of(caller, letterId, ({ source }) => source?.pages[page - 1]?.picture);
  }

  /** A file that came with the letter, in an archive or a mail; 1 = the first. */
  file(caller: Caller, letterId: string, file: number): Promise<Result<TypedBytes>> {
    return this.of(caller, letterId, ({ source }) => source?.files[file - 1]);
  }

  private async of(
    caller: Caller,
    letterId: string,
    choose: (letter: Letter) => { sha256: string; mediaType: string } | null | undefined,
  ): Promise<Result<TypedBytes>> {
    const found = await this.access.toRead(caller, letterId);
    if (!found.ok) return found;
    const { stub } = found.value.state;
    if (stub) return err(contentWithheld(letterId, stub.secrecy));
    const chosen = choose(found.value.state);
    if (!chosen) return err(noSuchPart(letterId));
    const bytes = await this.contents.get(chosen.sha256);
    // Of bytes that came in another letter too, which turned out to be secret.
    const withheld = bytes ? undefined : await this.contents.withheld(chosen.sha256);
    if (withheld) return err(contentWithheld(letterId, withheld.secrecy));
    if (!bytes) throw new Error(`the contents ${chosen.sha256} of ${letterId} are not in the store`);
    return ok({ bytes, mediaType: chosen.mediaType });
  }
}
