import { defineInternalEvent, letterIdField } from '@wian/contracts';
import { z } from 'zod';
import { letterReadingField } from './letter-fields.js';
import { letterSourceField } from './letter-source.js';

/** A run of the text that was read in a letter; offsets in UTF-16 code units, `end` exclusive. */
const textRangeField = z.object({ start: z.int().min(0), end: z.int().min(1) });
export type TextRange = z.infer<typeof textRangeField>;

/** A letter and a run of text: of which this one was made, or which was made of a run of this one. */
export const partOfField = textRangeField.extend({ letterId: letterIdField });
/** A letter whose text went on in this one (`pages`), or whose files came to its own (`enclosure`). */
export const joinedLetterField = z.object({ letterId: letterIdField, as: z.enum(['pages', 'enclosure']) });
export type JoinedLetter = z.infer<typeof joinedLetterField>;

export const letterSplit = defineInternalEvent(
  'letter.split',
  z.object({ letterId: letterIdField, into: z.array(partOfField).min(2) }),
);
/** `joined`: those that this reading is of, besides what the letter had before; the officer's corrections stay. */
export const letterAssembled = defineInternalEvent(
  'letter.assembled',
  z.object({
    letterId: letterIdField,
    joined: z.array(joinedLetterField).min(1),
    read: letterReadingField,
    source: letterSourceField,
    sketch: z.array(z.string()),
  }),
);
export const letterMerged = defineInternalEvent(
  'letter.merged',
  z.object({ letterId: letterIdField, into: letterIdField }),
);
