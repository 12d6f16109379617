import type { FileKinds } from '@wian/assignment-application';

/** What files are, as letters are recognised; the readers of all their kinds are loaded with the first file. */
export const contentKinds: FileKinds = {
  recognise: async (bytes) => (await import('@wian/documents')).recogniseFile(bytes),
};
