import { unknownLetter, type Letter } from '@wian/intake-domain';
import { err, ok, type Result } from '@wian/kernel';
import type { Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';
import type { LetterContents } from './letter-contents.port.js';

/** Bytes with what they are. */
export interface TypedBytes {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

const utf8Text = 'text/plain; charset=utf-8';

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

  private async of(
    caller: Caller,
    letterId: string,
    choose: (letter: Letter) => { sha256: string; mediaType: string } | null | undefined,
  ): Promise<Result<TypedBytes>> {
    const found = await this.access.toRead(caller, letterId);
    if (!found.ok) return found;
    const chosen = choose(found.value.state);
    const bytes = chosen && (await this.contents.get(chosen.sha256));
    return bytes ? ok({ bytes, mediaType: chosen.mediaType }) : err(unknownLetter(letterId));
  }
}

/** Before it is read nobody knows what it is; what was read without a source was text. */
export function mediaTypeOf({ source, problem, status }: Letter): string {
  if (source) return source.mediaType;
  return status === 'received' || problem ? (problem?.mediaType ?? 'application/octet-stream') : utf8Text;
}
