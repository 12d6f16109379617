import type { HandedLetter, Letter } from '@wian/intake-domain';
import { sha256Hex } from '@wian/kernel';
import { keptTextOf } from './kept-text.js';
import type { LetterContents } from './letter-contents.port.js';
import { enclosedFiles, receivedFiles } from './letter-files.js';
import type { FileReading, LetterFileReader, UnitNames } from './letter-file-reader.port.js';

interface Reading {
  readonly contents: LetterContents;
  readonly reader: LetterFileReader;
  readonly unitNames: UnitNames | null;
}

/** Reads a letter out of the text that its sender had read in it, trusted no more than there. */
export async function readHanded(
  letter: Letter,
  handed: HandedLetter,
  { contents, reader, unitNames }: Reading,
): Promise<FileReading> {
  const { lists = [], ...source } = handed;
  const known = await contents.withheld(source.textSha256);
  if (known) return { stub: known };
  const sent = { ...letter, source };
  const text = await keptTextOf(sent, contents);
  if (!text) throw new Error(`the text ${source.textSha256} of ${letter.letterId} is not in the store`);
  const files = await receivedFiles(contents, enclosedFiles(sent));
  const answer = await reader.readAgain({ texts: [text], enclosed: [], lists, files }, unitNames);
  if (!('reads' in answer)) return answer;
  const [found] = answer.reads;
  if (!found) throw new Error(`the reader gave nothing back for ${letter.letterId}`);
  const bytes = new TextEncoder().encode(found.read.text);
  const textSha256 = sha256Hex(bytes);
  const pages = found.pages.map((page, at) => ({ ...page, picture: source.pages[at]?.picture ?? null }));
  return { read: found.read, source: { ...source, textSha256, pages }, kept: [{ sha256: textSha256, bytes }] };
}
