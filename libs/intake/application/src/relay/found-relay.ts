import { directiveIdField, localDateField, unitIdField } from '@wian/contracts';
import {
  changedRelay,
  missingInRelay,
  relayField,
  relayIdOf,
  relayLetterField,
  relayLetterOf,
  relayReach,
  type PrefilledRelay,
  type Relay,
  type RelayEdits,
  type RelayReach,
} from '@wian/intake-domain';
import { err, ok, type CommitLog, type Result, type Versioned } from '@wian/kernel';
import { z } from 'zod';
import type { Caller } from '../caller.js';
import type { LetterAccess } from '../letter-access.js';
import type { RegisterLog } from '../register/register-log.js';
import type { Relayable, RelayableLetters } from './relay-facts.js';

/** A relay letter as its officer sees it. */
export const relayViewField = z.object({
  letterId: relayField.shape.letterId,
  unitId: unitIdField,
  /** 0 while nothing was written and no number taken. */
  version: z.int().min(0),
  relay: relayLetterField,
  /** What of it an officer wrote. */
  edits: relayField.shape.edits,
  /** null: it has no number, or its number was struck out. */
  numbered: relayField.shape.numbered,
  /** What must be filled in before it gets a number; `letter.…` is missing in the parent letter itself. */
  missing: z.array(z.string()),
  /** Orders and dates of the parent letter that it does not say. */
  leftOut: z.array(z.string()),
  /** Whom issuing it reaches; null where the parent letter came with nothing that the unit passes on itself. */
  reach: z
    .object({
      /** The directive that it passes on. */
      directiveId: directiveIdField,
      /** Recipients of that below the unit; more than `count`: it is passed on in part. */
      expected: z.int().min(0),
      count: z.int().min(0),
      hash: z.string(),
      treeDate: localDateField,
    })
    .nullable(),
  /** The directives by which it was passed on, the oldest first. */
  issued: z.array(relayField.shape.issued.unwrap().element),
});
export type RelayView = z.infer<typeof relayViewField>;

/** A step of the officer, on the relay letter as it was seen. */
export interface RelayStep {
  readonly letterId: string;
  readonly version: number;
}

/** All that a step rests on. */
export interface FoundRelay extends Relayable {
  readonly letterId: string;
  readonly unitId: string;
  readonly loaded: Versioned<Relay> | undefined;
  /** The number that it took and that nobody struck out. */
  readonly numbered: Relay['numbered'];
}

interface Dependencies {
  readonly log: CommitLog;
  readonly access: LetterAccess;
  readonly relayable: RelayableLetters;
  readonly registers: RegisterLog;
}

export class FoundRelays {
  constructor(private readonly needs: Dependencies) {}

  async find(caller: Caller, letterId: string, may: 'toRead' | 'toAct'): Promise<Result<FoundRelay>> {
    const { access, relayable, registers, log } = this.needs;
    const letter = await access[may](caller, letterId);
    if (!letter.ok) return letter;
    const made = await relayable.of(letter.value.state, registers.now());
    if (!made.ok) return made;
    const loaded = await log.load<Relay>('relay', relayIdOf(letterId));
    const taken = loaded?.state.numbered ?? null;
    const line = taken && (await registers.line(taken.registrationId));
    const numbered = line?.voided ? null : taken;
    return ok({ ...made.value, letterId, unitId: letter.value.state.unitId, loaded, numbered });
  }
}

export const aboutOf = ({ letterId, unitId, numbered }: FoundRelay) => ({
  letterId,
  unitId,
  stands: numbered !== null,
});
export const editsOf = ({ loaded }: FoundRelay): RelayEdits => loaded?.state.edits ?? {};
const versionOf = ({ loaded }: FoundRelay): number => loaded?.version ?? 0;

export const checkVersion = (found: FoundRelay, version: number): Result<undefined> =>
  versionOf(found) === version ? ok(undefined) : err(changedRelay(found.letterId, version, versionOf(found)));

/** What the register says stays, whichever day it is looked at and whatever becomes of letter and tree. */
export function letterOf({ parent, facts, numbered }: FoundRelay, edits: RelayEdits): PrefilledRelay {
  const made = relayLetterOf(parent, facts, edits);
  if (!numbered) return made;
  const { registrationId: _, ...registered } = numbered;
  return { ...made, relay: { ...made.relay, ...registered } };
}

/**
 * Whom issuing it reaches today. Null unless each level passes the directive on itself, and somebody below the unit is
 * addressed: what reached every level at once is passed on already, and what was withdrawn or superseded is not any more.
 */
export function reachOf(found: FoundRelay): RelayReach | null {
  const { directive, today, unitId } = found;
  if (directive?.mode !== 'relayed' || directive.state !== undefined) return null;
  const reach = relayReach(directive, { tree: today.tree, unitId, without: editsOf(found).without });
  return reach.ok && reach.value.expected > 0 ? reach.value : null;
}

export function viewOf(found: FoundRelay): RelayView {
  const { letterId, unitId, loaded, numbered, parent, facts } = found;
  const edits = editsOf(found);
  const { relay, leftOut } = letterOf(found, edits);
  return {
    letterId,
    unitId,
    version: versionOf(found),
    relay,
    edits,
    numbered,
    missing: missingInRelay(parent, facts, relay, edits.subject),
    leftOut: [...leftOut],
    reach: shownReach(found),
    issued: loaded?.state.issued ?? [],
  };
}

function shownReach(found: FoundRelay): RelayView['reach'] {
  const reach = reachOf(found);
  if (!reach || !found.directive) return null;
  const { units, hash } = reach.evaluation;
  const { directiveId } = found.directive;
  return { directiveId, expected: reach.expected, count: units.length, hash, treeDate: found.today.tree.date };
}
