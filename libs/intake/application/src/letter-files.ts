import type { Letter, LetterFile } from '@wian/intake-domain';
import { foundIn, type LetterContents } from './letter-contents.port.js';
import type { ReceivedFile } from './letter-file-reader.port.js';

export const utf8Text = 'text/plain; charset=utf-8';

/** Before it is read nobody knows what it is; what was read without a source was text. */
export function mediaTypeOf({ source, problem, status }: Letter): string {
  if (source) return source.mediaType;
  return status === 'received' || problem ? (problem?.mediaType ?? 'application/octet-stream') : utf8Text;
}

/** All that a letter came as: itself where it came alone. */
export function filesOf(letter: Letter): readonly LetterFile[] {
  const { source, fileName, letterId, sha256, bytes } = letter;
  if (source && source.files.length > 0) return source.files;
  return [{ name: fileName ?? letterId, mediaType: mediaTypeOf(letter), bytes, sha256, isLetter: true }];
}

export const enclosedFiles = ({ source }: Letter): readonly LetterFile[] =>
  (source?.files ?? []).filter(({ isLetter }) => !isLetter);

/** Kept files as they are given to the reader. */
export const receivedFiles = async (
  contents: LetterContents,
  files: readonly LetterFile[],
): Promise<readonly ReceivedFile[]> =>
  (await foundIn(contents, files)).map(({ file, bytes }) => ({ bytes, fileName: file.name }));
