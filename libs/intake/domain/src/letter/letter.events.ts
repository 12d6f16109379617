import {
  defineInternalEvent,
  directiveIdField,
  instantField,
  letterIdField,
  letterNumberVoided,
  letterRegistered,
  type LetterRegisterEvent,
  unitIdField,
} from '@wian/contracts';
import { z } from 'zod';
import { approvalField } from './approval.js';
import { letterCorrectionsField, letterFieldsField, letterReadingField } from './letter-fields.js';
import { letterStubField } from './letter-stub.js';
import { fileProblemField, letterSourceField } from './letter-source.js';
import { letterAssembled, letterMerged, letterSplit, partOfField } from './rearranged.js';

/** A letter's own facts stay inside intake: others learn of its number in a register, and of what it becomes. */
export const letterReceived = defineInternalEvent(
  'letter.received',
  z.object({
    letterId: letterIdField,
    /** The unit that registered it. */
    unitId: unitIdField,
    /** Of the bytes as received; names them in the contents. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** Length of the contents. */
    bytes: z.int().min(0),
    /** null: the name may say what a secret letter is about, and the log keeps for ever what it has. See `letter.read`. */
    fileName: z.string().nullable(),
    receivedAt: instantField,
    /** Where it was made of another letter, whose bytes and time these are. */
    partOf: partOfField.optional(),
  }),
);
/** By what a text that is much the same is found; empty where it is too short for that. See `sketchOf`. */
export const letterSketchField = z.array(z.string());
/** `source` is missing where a letter was read before files were kept beside it: it was text in UTF-8 then. `sketch` is missing likewise. */
export const letterRead = defineInternalEvent(
  'letter.read',
  z.object({
    letterId: letterIdField,
    read: letterReadingField,
    source: letterSourceField.optional(),
    sketch: letterSketchField.optional(),
    /** What its file was called, now that it is known not to be secret. Until then only the letter's document has it. */
    fileName: z.string().optional(),
  }),
);
/** `reason` in English; `problem` where the file is why. */
export const letterUnreadable = defineInternalEvent(
  'letter.unreadable',
  z.object({ letterId: letterIdField, reason: z.string().min(1), problem: fileProblemField.optional() }),
);
/** Whoever mended what kept it from being read has it read once more: a limit, a program, the reader itself. */
export const letterToBeReadAgain = defineInternalEvent(
  'letter.to-be-read-again',
  z.object({ letterId: letterIdField }),
);
/** It turned out to be secret: from here on it is not issued, nor anything else done with it, and its bytes are being removed. */
export const letterWithholdingBegun = defineInternalEvent(
  'letter.withholding-begun',
  z.object({ letterId: letterIdField, stub: letterStubField }),
);
/**
 * It turned out to be secret: from here on its bytes are gone, and so is what its file was called. `reason`: of the officer who said so;
 * without one it was read.
 */
export const letterWithheld = defineInternalEvent(
  'letter.withheld',
  z.object({ letterId: letterIdField, stub: letterStubField, reason: z.string().min(1).optional() }),
);
/** `corrections`: all that stand after this one. */
export const letterCorrected = defineInternalEvent(
  'letter.corrected',
  z.object({ letterId: letterIdField, corrections: letterCorrectionsField }),
);
/** `fields`: what was confirmed, whole. */
export const letterConfirmed = defineInternalEvent(
  'letter.confirmed',
  z.object({ letterId: letterIdField, naturalKey: z.string().min(1), fields: letterFieldsField }),
);
export const letterJoined = defineInternalEvent(
  'letter.joined',
  z.object({ letterId: letterIdField, duplicateOf: letterIdField }),
);
export const letterRejected = defineInternalEvent(
  'letter.rejected',
  z.object({ letterId: letterIdField, reason: z.string().min(1) }),
);
export const letterReopened = defineInternalEvent('letter.reopened', z.object({ letterId: letterIdField }));
export const letterApproved = defineInternalEvent(
  'letter.approved',
  z.object({ letterId: letterIdField, approval: approvalField }),
);
/** `besides`: directives of the same matter which the unit had issued before, and which the officer said this one is not. */
export const letterIssued = defineInternalEvent(
  'letter.issued',
  z.object({
    letterId: letterIdField,
    directiveId: directiveIdField,
    besides: z.array(directiveIdField).min(1).optional(),
  }),
);

export const letterEvents = [
  letterReceived,
  letterRead,
  letterUnreadable,
  letterToBeReadAgain,
  letterWithholdingBegun,
  letterWithheld,
  letterCorrected,
  letterConfirmed,
  letterJoined,
  letterRejected,
  letterReopened,
  letterApproved,
  letterIssued,
  letterSplit,
  letterAssembled,
  letterMerged,
  letterRegistered,
  letterNumberVoided,
] as const;

/** `EventOf` for internal events, whose contracts have no example. */
type InternalEventOf<Contract> = Contract extends {
  readonly type: infer Type;
  readonly data: infer Schema extends z.ZodType;
}
  ? { readonly type: Type; readonly data: z.infer<Schema> }
  : never;
type Internal = Exclude<(typeof letterEvents)[number], typeof letterRegistered | typeof letterNumberVoided>;
export type LetterEvent = InternalEventOf<Internal> | LetterRegisterEvent;
