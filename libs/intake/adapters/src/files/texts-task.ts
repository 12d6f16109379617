import { readFile } from 'node:fs/promises';
import { FileProblem, openDocument, packFiles, type DocumentPart, type Workplace } from '@wian/documents';
import { readTexts, type KeptTexts } from '@wian/intake-application';
import { isFileProblem, unitNameOf } from './reading-facts.js';
import type { TextsAnswer, TextsTask } from './reading-task.js';

/** Reads texts again, with the files that came with them. */
export async function readTextsTask({ texts, files, folder, tools, unitNames }: TextsTask): Promise<TextsAnswer> {
  const kept = JSON.parse(await readFile(texts, 'utf8')) as KeptTexts;
  const parts: DocumentPart[] = [];
  for (const { path, name } of files)
    parts.push(...(await partsOf({ name, bytes: await readFile(path) }, { folder: tools, scratch: folder })));
  return readTexts(kept, parts, isFileProblem, unitNameOf(unitNames));
}

/** Opened as one that came with others, so that a workbook may be a list; nothing of one that cannot be opened. */
async function partsOf(
  file: { readonly name: string; readonly bytes: Uint8Array },
  at: Workplace,
): Promise<readonly DocumentPart[]> {
  try {
    return (await openDocument({ name: 'enclosed.zip', bytes: packFiles([file]) }, at)).parts;
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return [];
  }
}
