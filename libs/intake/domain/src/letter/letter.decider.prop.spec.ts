import { letterRegistered } from '@wian/contracts';
import fc from 'fast-check';
import { fold } from '@wian/kernel';
import { letterDecider, type LetterCommand } from './letter.decider.js';
import { aReading, directiveId, letterId, otherLetterId, received } from './letter.fixture.js';
import { letterField, type Letter } from './letter.js';
import { letterEvents, type LetterEvent } from './letter.events.js';

const another: Letter = {
  ...letterDecider.evolve(undefined, received),
  letterId: otherLetterId,
};
const toApprove = { by: 'person_a', hash: 'a'.repeat(64), count: 9_000 };
const commands: fc.Arbitrary<LetterCommand> = fc.oneof(
  fc.constant<LetterCommand>({
    type: 'submit',
    letterId,
    unitId: 'unit_3703',
    sha256: 'b'.repeat(64),
    bytes: 3,
    at: new Date(0),
  }),
  fc
    .record({
      secrecy: fc.constantFrom('none', 'secret'),
      subject: fc.constantFrom(null, 'ก'),
      action: fc.constantFrom(null, 'act'),
    })
    .map((change): LetterCommand => ({
      type: 'recordReading',
      read: aReading(change as Parameters<typeof aReading>[0]),
      fileName: 'a.txt',
      sketch: ['0.a'],
    })),
  fc.constant<LetterCommand>({ type: 'recordUnreadable', reason: 'ก' }),
  fc.constant<LetterCommand>({ type: 'readAgain' }),
  fc.constant<LetterCommand>({
    type: 'withhold',
    stub: { secrecy: 'secret', letterNumber: null, letterDate: null, from: null, issuerUnitId: null },
    registration: { ...letterRegistered.example, letterId },
    reason: 'ก',
  }),
  fc
    .record(
      { subject: fc.constantFrom('ข', 'ค'), letterNumber: fc.constantFrom('อจ 0318/1', 'บร 81102/') },
      { requiredKeys: [] },
    )
    .map((corrections): LetterCommand => ({ type: 'correct', corrections })),
  fc.constant<LetterCommand>({ type: 'confirm' }),
  fc.constant<LetterCommand>({ type: 'joinAsDuplicate', sameAs: otherLetterId, holder: otherLetterId }),
  fc.constant<LetterCommand>({ type: 'reject', reason: 'ก' }),
  fc.constant<LetterCommand>({ type: 'reopen' }),
  fc.constant<LetterCommand>({
    type: 'approve',
    approval: { ...toApprove, by: 'person_b', at: new Date(0).toISOString() },
  }),
  fc.constantFrom({}, { toApprove }).map((many): LetterCommand => ({ type: 'issue', directiveId, ...many })),
  fc.constant<LetterCommand>({ type: 'register', registration: { ...letterRegistered.example, letterId } }),
  fc.constant<LetterCommand>({ type: 'voidNumber', at: new Date(0) }),
  fc.constant<LetterCommand>({
    type: 'split',
    into: [
      { letterId: otherLetterId, start: 0, end: 2 },
      { letterId: otherLetterId, start: 2, end: 4 },
    ],
  }),
  fc.constant<LetterCommand>({
    type: 'assemble',
    joined: [{ letterId: otherLetterId, as: 'pages' }],
    read: aReading(),
    source: { mediaType: 'text/plain', origin: 'written', textSha256: 'c'.repeat(64), pages: [], files: [] },
    sketch: [],
  }),
  fc.constantFrom('pages', 'enclosure').map((as): LetterCommand => ({ type: 'merge', into: another, as })),
);

/** The state as a use-case would store it, step by step, and every event on the way. */
function live(history: readonly LetterCommand[]) {
  const events: LetterEvent[] = [];
  let stored: Letter | undefined;
  for (const command of history) {
    const decided = letterDecider.decide(stored, command);
    if (!decided.ok) continue;
    events.push(...decided.value);
    stored = fold(letterDecider.evolve, decided.value, stored);
  }
  return { events, stored };
}

const histories = fc.array(commands, { maxLength: 12 });
const contracts = new Map<string, (typeof letterEvents)[number]>(letterEvents.map((event) => [event.type, event]));

describe('a letter, whatever is asked of it in whatever order', () => {
  it('is stored as the fold of its events, which fit their contracts', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { events, stored } = live(history);
        const recorded = events.map(({ type, data }) => ({ type, data: contracts.get(type)?.data.parse(data) }));
        expect(fold(letterDecider.evolve, recorded as LetterEvent[])).toEqual(stored);
        if (stored) expect(letterField.parse(stored)).toEqual(stored);
      }),
    );
  });

  it('is issued only after it was confirmed, once, and never when secret', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { events, stored } = live(history);
        const types = events.map(({ type }) => type);
        const at = types.indexOf('letter.issued');
        expect(types.filter((type) => type === 'letter.issued')).toHaveLength(at === -1 ? 0 : 1);
        if (at !== -1) expect(types.slice(0, at)).toContain('letter.confirmed');
        if (at !== -1) expect(stored?.read?.secrecy).toBe('none');
      }),
    );
  });

  it('is never issued once it was split or merged, nor split or merged once it was confirmed', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const types = live(history).events.map(({ type }) => type);
        const over = types.findIndex((type) => type === 'letter.split' || type === 'letter.merged');
        const stood = types.filter((type) => type === 'letter.confirmed' || type === 'letter.issued');
        if (over !== -1) expect(stood).toEqual([]);
      }),
    );
  });
});
