import { z } from 'zod';
import { letterReadingField } from './letter-fields.js';

/** Of bytes among the contents. */
const sha256Field = z.string().regex(/^[0-9a-f]{64}$/);

/** A file that came in another: of an archive or a mail. */
export const letterFileField = z.object({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int().min(0),
  sha256: sha256Field,
  /** The letter itself or a further page of it; the others are its enclosures. */
  isLetter: z.boolean(),
});
export type LetterFile = z.infer<typeof letterFileField>;

/** What a letter was read from, so that an officer can look at the place of every field. */
export const letterSourceField = z.object({
  /** Of the bytes as received, told by what they hold. */
  mediaType: z.string(),
  /** `recognised`: read from a picture, so every number and date in it needs a person's eye. */
  origin: z.enum(['written', 'recognised']),
  /** The text that was read, as UTF-8; the spans of the fields point into it. */
  textSha256: sha256Field,
  /**
   * `start`: offset into that text, in UTF-16 code units; `picture`: of a recognised page; `isRead`: false of a page that is a
   * picture and was not recognised.
   */
  pages: z.array(
    z.object({
      start: z.int().min(0),
      isRead: z.boolean(),
      picture: z.object({ sha256: sha256Field, mediaType: z.string() }).nullable(),
    }),
  ),
  /** What came together; empty where the letter came alone. */
  files: z.array(letterFileField),
});
export type LetterSource = z.infer<typeof letterSourceField>;

/** What a letter that is handed on was read from, and the lists that were found beside it, of which there may be pictures only. */
export const handedLetterField = letterSourceField.extend({ lists: letterReadingField.shape.lists });
export type HandedLetter = z.infer<typeof handedLetterField>;

/** Why a file cannot be read: `FILE.ENCRYPTED` and the like, in English and Thai. */
export const fileProblemField = z.object({
  code: z.string(),
  message: z.string(),
  messageTh: z.string(),
  mediaType: z.string().nullable(),
});
export type FileTrouble = z.infer<typeof fileProblemField>;
