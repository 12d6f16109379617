import type { LetterRegisterEvent, LetterRegistration } from '@wian/contracts';
import { err, ok, type Decider, type DomainError, type Result } from '@wian/kernel';
import { withMatter } from '../letter-likeness/same-text.policy.js';
import { normalizedLetterNumber } from '../letter-key/natural-key.policy.js';
import { approves, isForTheSame, type Approval, type ToApprove } from './approval.js';
import { confirmable } from './confirmable.policy.js';
import type { LetterCorrections, LetterReading } from './letter-fields.js';
import type { FileTrouble, LetterSource } from './letter-source.js';
import type { LetterStub } from './letter-stub.js';
import type { Letter } from './letter.js';
import * as refusals from './letter.errors.js';
import type { LetterEvent } from './letter.events.js';
import { rearrange, rearranged, type RearrangeCommand, type RearrangeEvent } from './rearrange.decider.js';
import type { TextRange } from './rearranged.js';
import { beginWithholding, isOtherThanWithholding, withhold } from './withholding.decider.js';

export type LetterCommand =
  | {
      readonly type: 'submit';
      readonly letterId: string;
      readonly unitId: string;
      readonly sha256: string;
      readonly bytes: number;
      readonly at: Date;
      /** The letter that it is made of, by a run of its text. */
      readonly partOf?: TextRange & { readonly letterId: string };
    }
  | {
      readonly type: 'recordReading';
      readonly read: LetterReading;
      readonly source?: LetterSource;
      readonly sketch?: readonly string[];
      readonly fileName?: string | null;
    }
  | { readonly type: 'recordUnreadable'; readonly reason: string; readonly problem?: FileTrouble }
  /** Nothing where it cannot be issued anyway. */
  | { readonly type: 'beginWithholding'; readonly stub: LetterStub }
  /** `registration`: its number in a register, taken with the same commit; `reason`: of the officer, where nothing was read. */
  | {
      readonly type: 'withhold';
      readonly stub: LetterStub;
      readonly reason?: string | undefined;
      readonly registration?: LetterRegistration;
    }
  /** Nothing where it waits to be read already. */
  | { readonly type: 'readAgain' }
  | { readonly type: 'correct'; readonly corrections: LetterCorrections }
  | { readonly type: 'confirm' }
  /** `holder`: the letter that the log says has this letter's number; null = nobody has it. */
  | { readonly type: 'joinAsDuplicate'; readonly sameAs: string; readonly holder: string | null }
  | { readonly type: 'reject'; readonly reason: string }
  | { readonly type: 'reopen' }
  /** `besides`: what the unit issued of the same matter before, and the officer said this is not. */
  | {
      readonly type: 'issue';
      readonly directiveId: string;
      readonly besides?: readonly string[];
      /** Where it goes to so many that somebody else has to approve that. */
      readonly toApprove?: ToApprove;
    }
  /** Nothing where the same person has approved the same. */
  | { readonly type: 'approve'; readonly approval: Approval }
  | { readonly type: 'register'; readonly registration: LetterRegistration }
  | { readonly type: 'voidNumber'; readonly at: Date }
  | RearrangeCommand;
type CommandOf<Type extends LetterCommand['type']> = Extract<LetterCommand, { type: Type }>;
type Decision = Result<readonly LetterEvent[]>;

export const letterDecider: Decider<Letter, LetterCommand, LetterEvent> = {
  decide,
  evolve: (letter, event) => withMatter(evolve(letter, event)),
};

function decide(letter: Letter | undefined, command: LetterCommand): Decision {
  if (command.type === 'submit') return letter ? ok([]) : submit(command);
  if (!letter) return err(refusals.unknownLetter());
  if (letter.withholding && isOtherThanWithholding(command)) return err(refusals.beingWithheld(letter));
  return step(letter, command);
}

function step(letter: Letter, command: Exclude<LetterCommand, { readonly type: 'submit' }>): Decision {
  switch (command.type) {
    case 'recordReading':
      return ifStatus(letter, 'received', () => read(letter, command));
    case 'recordUnreadable':
      return ifStatus(letter, 'received', () => unreadable(letter, command));
    case 'beginWithholding':
      return beginWithholding(letter, command);
    case 'withhold':
      return withhold(letter, command);
    case 'correct':
      return ifStatus(letter, 'draft', () => correct(letter, command));
    case 'confirm':
      return ifStatus(letter, 'draft', () => confirm(letter));
    case 'split':
    case 'assemble':
    case 'merge':
      return rearrange(letter, command);
    default:
      return settle(letter, command);
  }
}

/** What becomes of a letter, and its number in a register. */
function settle(
  letter: Letter,
  command: CommandOf<
    'joinAsDuplicate' | 'readAgain' | 'reject' | 'reopen' | 'approve' | 'issue' | 'register' | 'voidNumber'
  >,
): Decision {
  switch (command.type) {
    case 'joinAsDuplicate':
      return ifStatus(letter, 'draft', () => join(letter, command));
    case 'readAgain':
      return readAgain(letter);
    case 'reject':
      return ifStatus(letter, 'draft', () =>
        decided('letter.rejected', { letterId: letter.letterId, reason: command.reason }),
      );
    case 'reopen':
      return ifStatus(letter, 'rejected', () => decided('letter.reopened', { letterId: letter.letterId }));
    case 'approve':
      return ifStatus(letter, 'confirmed', () => approve(letter, command));
    case 'issue':
      return issue(letter, command);
    case 'register':
      return register(letter, command);
    case 'voidNumber':
      return voidNumber(letter, command);
    default:
      return command satisfies never;
  }
}

const decided = <Type extends LetterEvent['type']>(
  type: Type,
  data: Extract<LetterEvent, { type: Type }>['data'],
): Decision => ok([{ type, data } as LetterEvent]);

const ifStatus = (letter: Letter, status: Letter['status'], next: () => Decision): Decision =>
  letter.status === status ? next() : err(refusals.wrongStatus(letter, status));

function submit({ type: _, at, ...facts }: CommandOf<'submit'>): Decision {
  return decided('letter.received', { ...facts, fileName: null, receivedAt: at.toISOString() });
}

function read({ letterId }: Letter, { type: _, sketch, fileName, ...what }: CommandOf<'recordReading'>): Decision {
  const named = fileName ? { fileName } : {};
  return decided('letter.read', { letterId, ...what, ...(sketch && { sketch: [...sketch] }), ...named });
}

function unreadable({ letterId }: Letter, { reason, problem }: CommandOf<'recordUnreadable'>): Decision {
  return decided('letter.unreadable', { letterId, reason, ...(problem && { problem }) });
}

function readAgain(letter: Letter): Decision {
  if (letter.status === 'received') return ok([]);
  return ifStatus(letter, 'unreadable', () => decided('letter.to-be-read-again', { letterId: letter.letterId }));
}

function correct(letter: Letter, { corrections }: CommandOf<'correct'>): Decision {
  const number = normalized(corrections);
  if (!number.ok) return number;
  const all = { ...letter.corrections, ...number.value };
  if (JSON.stringify(all) === JSON.stringify(letter.corrections)) return ok([]);
  return decided('letter.corrected', { letterId: letter.letterId, corrections: all });
}

/** Numbers are kept normalised: the letter's own, and those of the letters that it names. */
function normalized(corrections: LetterCorrections): Result<LetterCorrections, DomainError> {
  const { letterNumber, references } = corrections;
  const written = [letterNumber, ...(references ?? []).map(({ number }) => number)];
  const unclear = written.find((number) => number && normalizedLetterNumber(number) === null);
  if (unclear) return err(refusals.notALetterNumber(unclear));
  return ok({
    ...corrections,
    ...(letterNumber === undefined ? {} : { letterNumber: normalizedLetterNumber(letterNumber) ?? letterNumber }),
    ...(references && {
      references: references.map((each) => ({ ...each, number: each.number && normalizedLetterNumber(each.number) })),
    }),
  });
}

function confirm(letter: Letter): Decision {
  const complete = confirmable(letter);
  if (!complete.ok) return complete;
  const { naturalKey, fields } = complete.value;
  return decided('letter.confirmed', { letterId: letter.letterId, naturalKey, fields });
}

function join(letter: Letter, { sameAs, holder }: CommandOf<'joinAsDuplicate'>): Decision {
  if (holder !== sameAs || sameAs === letter.letterId) return err(refusals.notTheSame(letter, sameAs, holder));
  return decided('letter.joined', { letterId: letter.letterId, duplicateOf: sameAs });
}

function approve({ letterId, approval: before }: Letter, { approval }: CommandOf<'approve'>): Decision {
  const isRepeated = before?.by === approval.by && isForTheSame(before, approval);
  return isRepeated ? ok([]) : decided('letter.approved', { letterId, approval });
}

function issue(letter: Letter, { directiveId, besides = [], toApprove }: CommandOf<'issue'>): Decision {
  if (letter.directiveId !== null) return err(refusals.alreadyIssued(letter.letterId, letter.directiveId));
  if (letter.read && letter.read.secrecy !== 'none') return err(refusals.secret(letter.letterId, letter.read.secrecy));
  if (toApprove && letter.status === 'confirmed' && !approves(letter.approval, toApprove))
    return err(refusals.approvalNeeded(letter, toApprove));
  const again = besides.length > 0 ? { besides: [...besides] } : {};
  return ifStatus(letter, 'confirmed', () =>
    decided('letter.issued', { letterId: letter.letterId, directiveId, ...again }),
  );
}

function register(letter: Letter, { registration }: CommandOf<'register'>): Decision {
  return letter.registered
    ? err(refusals.alreadyRegistered(letter.registered))
    : decided('wian.letter.registered.v1', registration);
}

const voidNumber = ({ registered }: Letter, { at }: CommandOf<'voidNumber'>): Decision =>
  registered ? decided('wian.letter.number-voided.v1', { ...registered, voidedAt: at.toISOString() }) : ok([]);

function evolve(letter: Letter | undefined, event: LetterEvent): Letter {
  if (event.type === 'letter.received') return received(event.data);
  if (!letter)
    throw new Error(`${event.type} without a letter.received before it: the log of ${event.data.letterId} is cut`);
  switch (event.type) {
    case 'letter.read':
      return { ...letter, ...draftOf(event.data) };
    case 'letter.unreadable':
      return {
        ...letter,
        status: 'unreadable',
        unreadableBecause: event.data.reason,
        ...(event.data.problem && { problem: event.data.problem }),
      };
    case 'letter.to-be-read-again':
      return { ...withoutProblem(letter), status: 'received' };
    case 'letter.withholding-begun':
      return { ...letter, withholding: event.data.stub };
    case 'letter.withheld':
      return { ...withoutContent(letter), ...withheldAs(event.data) };
    case 'letter.corrected':
      return { ...letter, corrections: event.data.corrections };
    case 'letter.confirmed':
      return { ...letter, status: 'confirmed' };
    default:
      return settled(letter, event);
  }
}

type Settled =
  | 'letter.joined'
  | 'letter.rejected'
  | 'letter.reopened'
  | 'letter.approved'
  | 'letter.issued'
  | LetterRegisterEvent['type']
  | RearrangeEvent['type'];

function settled(letter: Letter, event: Extract<LetterEvent, { type: Settled }>): Letter {
  switch (event.type) {
    case 'letter.joined':
      return { ...letter, status: 'duplicate', duplicateOf: event.data.duplicateOf };
    case 'letter.rejected':
      return { ...letter, status: 'rejected', rejectedBecause: event.data.reason };
    case 'letter.reopened':
      return { ...withoutReason(letter), status: 'draft' };
    case 'letter.approved':
      return { ...letter, approval: event.data.approval };
    case 'letter.issued':
      return { ...letter, status: 'issued', directiveId: event.data.directiveId };
    case 'wian.letter.registered.v1':
      return { ...letter, registered: event.data };
    case 'wian.letter.number-voided.v1':
      return withoutNumber(letter);
    case 'letter.split':
    case 'letter.assembled':
    case 'letter.merged':
      return rearranged(letter, event);
    default:
      return event satisfies never;
  }
}

const draftOf = ({ read, source, sketch, fileName }: Extract<LetterEvent, { type: 'letter.read' }>['data']) => ({
  status: 'draft' as const,
  read,
  ...(source && { source }),
  ...(sketch && { sketch }),
  ...(fileName && { fileName }),
});
const withoutProblem = ({ problem: _, ...letter }: Letter): Letter => ({ ...letter, unreadableBecause: null });
const withoutReason = ({ rejectedBecause: _, ...letter }: Letter): Letter => letter;
/** Also of what had been read before it was known. */
const withoutContent = ({ source: _, sketch: __, handed: ___, withholding: ____, ...letter }: Letter): Letter => ({
  ...withoutReason(withoutProblem(letter)),
  fileName: null,
  read: null,
  corrections: {},
});
const withheldAs = ({ stub, reason }: Extract<LetterEvent, { type: 'letter.withheld' }>['data']) => ({
  status: 'withheld' as const,
  stub,
  ...(reason && { withheldBecause: reason }),
});
const withoutNumber = ({ registered: _, ...letter }: Letter): Letter => letter;

const received = (facts: Extract<LetterEvent, { type: 'letter.received' }>['data']): Letter => ({
  ...facts,
  status: 'received',
  read: null,
  unreadableBecause: null,
  corrections: {},
  duplicateOf: null,
  directiveId: null,
});
