import { defineInternalEvent, letterIdField } from '@wian/contracts';
import { DomainError, err, ok, sha256Hex, type Decider } from '@wian/kernel';
import { z } from 'zod';

/** `letterkey_<SHA-256 of the key>`: keys hold Thai letters and slashes, ids must not. */
export const letterKeyIdOf = (key: string): string => `letterkey_${sha256Hex(key)}`;

export const letterKeyClaimed = defineInternalEvent(
  'letterkey.claimed',
  z.object({ letterKeyId: z.string().startsWith('letterkey_'), key: z.string().min(1), letterId: letterIdField }),
);
export interface LetterKeyEvent {
  readonly type: 'letterkey.claimed';
  readonly data: LetterKey;
}
/** A key that one letter holds for ever. It is claimed in the commit that needs it, so the log itself keeps it unique. */
export type LetterKey = z.infer<typeof letterKeyClaimed.data>;

export interface ClaimLetterKey {
  readonly key: string;
  readonly letterId: string;
}

export const letterKeyDecider: Decider<LetterKey, ClaimLetterKey, LetterKeyEvent> = {
  decide: (holder, { key, letterId }) =>
    holder
      ? err(keyTaken(holder))
      : ok([{ type: 'letterkey.claimed', data: { letterKeyId: letterKeyIdOf(key), key, letterId } }]),
  evolve: (_, event) => event.data,
};

const keyTaken = ({ key, letterId }: LetterKey) =>
  new DomainError(
    'LETTERKEY.TAKEN',
    'conflict',
    `The key ${key} is held by letter ${letterId}; go on with that letter.`,
    {
      key,
      letterId,
    },
  );
