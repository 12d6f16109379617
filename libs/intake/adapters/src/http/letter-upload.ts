import { documentLimits, packFiles } from '@wian/documents';
import type { Upload } from '@wian/http';
import type { SubmittedLetter } from '@wian/intake-application';
import type { SubmitFileQuery } from './letters.schema.js';

export const lettersLimits = {
  limitBytes: documentLimits.bytes,
  together: { files: documentLimits.files, limitBytes: documentLimits.bytesTogether },
};

/** A file as it came; several as one zip, so that a letter is always one piece of bytes: those that tell it from others. */
export function letterOf({ files }: Upload, { fileName, unit }: SubmitFileQuery): SubmittedLetter {
  const [first, ...others] = files;
  const bytes = others.length === 0 ? first.bytes : packFiles(files.map(named));
  return { bytes, fileName: fileName ?? (first.name || undefined), unit };
}

const named = ({ name, bytes }: Upload['files'][number], at: number) => ({ name: name || `file-${at + 1}`, bytes });
