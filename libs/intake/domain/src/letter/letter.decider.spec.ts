import { letterRegistered } from '@wian/contracts';
import { fold } from '@wian/kernel';
import { deciderSpec } from '@wian/testing';
import { letterDecider } from './letter.decider.js';
import { fieldsOf } from './letter-fields.js';
import { aReading, directiveId, letterId, naturalKey, otherLetterId, read, received } from './letter.fixture.js';
import type { LetterEvent } from './letter.events.js';
import type { Letter } from './letter.js';

const { given } = deciderSpec(letterDecider);
const confirmed = (change: Parameters<typeof aReading>[0] = {}): LetterEvent => ({
  type: 'letter.confirmed',
  data: { letterId, naturalKey, fields: fieldsOf(aReading(change), {}) },
});
const issued: LetterEvent = { type: 'letter.issued', data: { letterId, directiveId } };
const joined: LetterEvent = { type: 'letter.joined', data: { letterId, duplicateOf: otherLetterId } };

describe('submitting', () => {
  const command = {
    type: 'submit',
    letterId,
    unitId: 'unit_3703',
    sha256: 'a'.repeat(64),
    bytes: 12,
    at: new Date('2025-03-06T02:00:00Z'),
  } as const;

  it('registers the letter with its time', () => given([]).when(command).then([received]));
  it('adds nothing to a letter that is there', () => given([received]).when(command).then([]));
});

describe('reading', () => {
  it('makes a draft of what was read', () =>
    given([received]).when({ type: 'recordReading', read: aReading() }).then([read()]));
  it('says what its file was called, which nothing before it does', () => {
    given([received])
      .when({ type: 'recordReading', read: aReading(), fileName: 'แผนการ.pdf' })
      .then([{ type: 'letter.read', data: { letterId, read: aReading(), fileName: 'แผนการ.pdf' } }]);
    const named = { type: 'letter.read', data: { letterId, read: aReading(), fileName: 'แผนการ.pdf' } } as const;
    expect(fold(letterDecider.evolve, [received, named])).toMatchObject({ fileName: 'แผนการ.pdf' });
  });
  it('happens once', () =>
    given([received, read()])
      .when({ type: 'recordReading', read: aReading() })
      .then({ error: 'LETTER.WRONG_STATUS', saying: /Expected .* to be received, found it draft/ }));
  it('records why a letter cannot be read', () =>
    given([received])
      .when({ type: 'recordUnreadable', reason: 'no text' })
      .then([{ type: 'letter.unreadable', data: { letterId, reason: 'no text' } }]));
  it('needs a letter', () =>
    given([]).when({ type: 'recordReading', read: aReading() }).then({ error: 'LETTER.UNKNOWN' }));
});

describe('correcting', () => {
  it('keeps the number normalised, however it was typed', () =>
    given([received, read()])
      .when({ type: 'correct', corrections: { letterNumber: 'อจ ๐๓๑๘/ว๖๕๖' } })
      .then([{ type: 'letter.corrected', data: { letterId, corrections: { letterNumber: 'อจ 0318/ว 656' } } }]));
  it('keeps the numbers of the letters that it names normalised, and refuses what is none', () => {
    const naming = (number: string | null) => ({
      references: [{ kind: 'relays' as const, organisation: null, urgency: null, number, date: null }],
    });
    given([received, read()])
      .when({ type: 'correct', corrections: naming('อจ ๐๐๑๗/ว๑') })
      .then([{ type: 'letter.corrected', data: { letterId, corrections: naming('อจ 0017/ว 1') } }]);
    given([received, read()])
      .when({ type: 'correct', corrections: naming(null) })
      .then([{ type: 'letter.corrected', data: { letterId, corrections: naming(null) } }]);
    given([received, read()])
      .when({ type: 'correct', corrections: naming('เรื่องด่วน') })
      .then({ error: 'LETTER.NUMBER_UNREADABLE' });
  });
  it('adds to the corrections that stand', () =>
    given([received, read(), { type: 'letter.corrected', data: { letterId, corrections: { subject: 'ก' } } }])
      .when({ type: 'correct', corrections: { urgency: 'urgent' } })
      .then([{ type: 'letter.corrected', data: { letterId, corrections: { subject: 'ก', urgency: 'urgent' } } }]));
  it('records nothing when nothing changes', () =>
    given([received, read(), { type: 'letter.corrected', data: { letterId, corrections: { subject: 'ก' } } }])
      .when({ type: 'correct', corrections: { subject: 'ก' } })
      .then([]));
  it('refuses what is no letter number', () =>
    given([received, read()])
      .when({ type: 'correct', corrections: { letterNumber: 'เรื่องด่วน' } })
      .then({ error: 'LETTER.NUMBER_UNREADABLE', saying: /such as อจ 0318\/ว 655, found "เรื่องด่วน"/ }));
  it('is over once the letter is confirmed', () =>
    given([received, read(), confirmed()])
      .when({ type: 'correct', corrections: { subject: 'ก' } })
      .then({ error: 'LETTER.WRONG_STATUS' }));
});

describe('confirming', () => {
  it('records the fields whole, with the key of the number', () =>
    given([received, read()]).when({ type: 'confirm' }).then([confirmed()]));
  it('says every field that is missing, at once', () =>
    given([received, read({ letterNumber: null, subject: null, action: null, addressees: null })])
      .when({ type: 'confirm' })
      .then({ error: 'LETTER.INCOMPLETE', saying: /without letterNumber, subject, audience, action;/ }));
  it('counts a number that was left blank as missing', () =>
    given([
      received,
      read(),
      { type: 'letter.corrected', data: { letterId, corrections: { letterNumber: 'บร 81102/' } } },
    ])
      .when({ type: 'confirm' })
      .then({ error: 'LETTER.INCOMPLETE', saying: /without letterNumber;/ }));
  it('takes corrections for what was not read', () =>
    given([
      received,
      read({ subject: null }),
      { type: 'letter.corrected', data: { letterId, corrections: { subject: 'การขับเคลื่อนงานตามนโยบาย' } } },
    ])
      .when({ type: 'confirm' })
      .then([confirmed()]));
  it('is for the unit whose letter it is', () =>
    given([received, read({ issuer: { name: 'จังหวัดอำนาจเจริญ', level: 'province', unitCode: '37' } })])
      .when({ type: 'confirm' })
      .then({ error: 'LETTER.OTHER_ISSUER', saying: /is of unit_37, .* unit_3703 registered it/ }));
  it('waits for the reading', () =>
    given([received])
      .when({ type: 'confirm' })
      .then({ error: 'LETTER.WRONG_STATUS', saying: /still being read/ }));
});

describe('joining as a duplicate', () => {
  it('names the letter that has the number', () =>
    given([received, read()])
      .when({ type: 'joinAsDuplicate', sameAs: otherLetterId, holder: otherLetterId })
      .then([joined]));
  it.each([
    ['nobody has the number', null],
    ['another letter has it', letterId],
  ])('is refused when %s', (_, holder) =>
    given([received, read()])
      .when({ type: 'joinAsDuplicate', sameAs: otherLetterId, holder })
      .then({ error: 'LETTER.NOT_THE_SAME' }),
  );
});

describe('issuing', () => {
  it('binds the letter to its directive', () =>
    given([received, read(), confirmed()]).when({ type: 'issue', directiveId }).then([issued]));
  it('needs a confirmed letter', () =>
    given([received, read()])
      .when({ type: 'issue', directiveId })
      .then({ error: 'LETTER.WRONG_STATUS', saying: /to be confirmed, found it draft/ }));
  it('happens once, and says as what', () =>
    given([received, read(), confirmed(), issued])
      .when({ type: 'issue', directiveId: `${directiveId}2` })
      .then({ error: 'LETTER.ALREADY_ISSUED', saying: new RegExp(directiveId) }));
  it('is closed to duplicates', () =>
    given([received, read(), joined]).when({ type: 'issue', directiveId }).then({ error: 'LETTER.WRONG_STATUS' }));
  it.each(['confidential', 'secret', 'top-secret'] as const)('never issues a letter that is %s', (secrecy) =>
    given([received, read({ secrecy }), confirmed({ secrecy })])
      .when({ type: 'issue', directiveId })
      .then({ error: 'LETTER.SECRET' }),
  );
});

describe('merging', () => {
  const into = { ...fold(letterDecider.evolve, [received, read()]), letterId: otherLetterId } as Letter;

  it('joins a draft to another one of its unit', () =>
    given([received, read()])
      .when({ type: 'merge', into, as: 'enclosure' })
      .then([{ type: 'letter.merged', data: { letterId, into: otherLetterId } }]));
  it('is refused between a letter that is secret and one that is not', () =>
    given([received, read({ secrecy: 'secret' })])
      .when({ type: 'merge', into, as: 'enclosure' })
      .then({ error: 'LETTER.NOT_MERGEABLE', saying: /one of the two is secret/ }));
});

describe('reading again', () => {
  const problem = { code: 'FILE.TOO_SLOW', message: 'slow', messageTh: 'ช้า', mediaType: null };
  const unreadable: LetterEvent = { type: 'letter.unreadable', data: { letterId, reason: 'slow', problem } };
  const again: LetterEvent = { type: 'letter.to-be-read-again', data: { letterId } };
  it('makes an unreadable letter wait to be read, as if it had just come', () => {
    given([received, unreadable]).when({ type: 'readAgain' }).then([again]);
    const before = fold(letterDecider.evolve, [received]);
    expect(fold(letterDecider.evolve, [received, unreadable, again])).toEqual(before);
  });
  it('is nothing while it waits already', () =>
    given([received, unreadable, again]).when({ type: 'readAgain' }).then([]));
  it('is refused for a letter that was read', () =>
    given([received, read()]).when({ type: 'readAgain' }).then({ error: 'LETTER.WRONG_STATUS' }));
});

describe('withholding', () => {
  const stub = {
    secrecy: 'secret',
    letterNumber: 'มท 0299/1',
    letterDate: null,
    from: 'ก',
    issuerUnitId: null,
  } as const;
  const withheld: LetterEvent = { type: 'letter.withheld', data: { letterId, stub } };
  const registration = { ...letterRegistered.example, letterId };
  it('keeps the stub, with its number where it has one', () => {
    given([received]).when({ type: 'withhold', stub }).then([withheld]);
    given([received])
      .when({ type: 'withhold', stub, registration })
      .then([withheld, { type: 'wian.letter.registered.v1', data: registration }]);
  });
  it('says why, where an officer says that it is secret', () => {
    const because: LetterEvent = { type: 'letter.withheld', data: { letterId, stub, reason: 'มีตราประทับ' } };
    given([received, read()]).when({ type: 'withhold', stub, reason: 'มีตราประทับ' }).then([because]);
    const letter = fold(letterDecider.evolve, [received, read(), because]);
    expect(letter).toMatchObject({ status: 'withheld', withheldBecause: 'มีตราประทับ' });
  });
  it('forgets what the file was called', () => {
    const named = { ...received, data: { ...received.data, fileName: 'แผนการ.pdf' } } as LetterEvent;
    expect(fold(letterDecider.evolve, [named, withheld])).toMatchObject({ status: 'withheld', fileName: null, stub });
  });
  it('is the end of the letter', () => {
    for (const command of [
      { type: 'withhold', stub },
      { type: 'recordReading', read: aReading() },
      { type: 'confirm' },
    ] as const)
      given([received, withheld]).when(command).then({ error: 'LETTER.WRONG_STATUS' });
    given([received, withheld]).when({ type: 'issue', directiveId }).then({ error: 'LETTER.WRONG_STATUS' });
  });
  it('forgets what was read and corrected before it was known to be secret', () => {
    given([received, read()]).when({ type: 'withhold', stub }).then([withheld]);
    const corrected: LetterEvent = { type: 'letter.corrected', data: { letterId, corrections: { subject: 'แผนการ' } } };
    const letter = fold(letterDecider.evolve, [received, read({ subject: 'แผนการ' }), corrected, withheld]);
    expect(letter).toMatchObject({ status: 'withheld', read: null, stub });
    expect(JSON.stringify(letter)).not.toContain('แผนการ');
  });
  it('comes too late once its directive is out', () => {
    const issued: LetterEvent = { type: 'letter.issued', data: { letterId, directiveId } };
    given([received, read(), issued]).when({ type: 'withhold', stub }).then({ error: 'LETTER.WRONG_STATUS' });
  });
});

describe('registering', () => {
  const registration = { ...letterRegistered.example, letterId };
  const registered = { type: 'wian.letter.registered.v1', data: registration } as const;
  const voided = {
    type: 'wian.letter.number-voided.v1',
    data: { ...registration, voidedAt: '2025-03-07T02:00:00.000Z' },
  } as const;
  const voidNumber = { type: 'voidNumber', at: new Date('2025-03-07T02:00:00.000Z') } as const;

  it('gives the letter its number, whatever its status', () =>
    given([received]).when({ type: 'register', registration }).then([registered]));
  it('happens once, and says as what', () =>
    given([received, registered])
      .when({ type: 'register', registration: { ...registration, number: 18 } })
      .then({ error: 'LETTER.ALREADY_REGISTERED', saying: /has number 17 in the 2568 register/ }));
  it('may happen again once the number was struck out', () =>
    given([received, registered, voided])
      .when({ type: 'register', registration: { ...registration, number: 18 } })
      .then([{ ...registered, data: { ...registration, number: 18 } }]));
  it('is undone with the number', () => given([received, registered]).when(voidNumber).then([voided]));
  it('leaves nothing to undo where there is no number', () => given([received]).when(voidNumber).then([]));
});

describe('rejecting', () => {
  const reject = { type: 'reject', reason: 'ไม่ใช่หนังสือถึงอำเภอ' } as const;
  const rejected: LetterEvent = { type: 'letter.rejected', data: { letterId, reason: reject.reason } };
  const reopened: LetterEvent = { type: 'letter.reopened', data: { letterId } };

  it('ends a draft with its reason', () => given([received, read()]).when(reject).then([rejected]));
  it.each([
    ['correct', { type: 'correct', corrections: { subject: 'ก' } }],
    ['confirm', { type: 'confirm' }],
    ['reject', reject],
  ] as const)('leaves nothing to %s', (_, command) =>
    given([received, read(), rejected])
      .when(command)
      .then({ error: 'LETTER.WRONG_STATUS', saying: /it was rejected; open it again first/ }),
  );
  it('comes too late for a letter that was confirmed', () =>
    given([received, read(), confirmed()]).when(reject).then({ error: 'LETTER.WRONG_STATUS' }));
  it('can be taken back: the letter is a draft again, as it was', () =>
    given([received, read(), rejected]).when({ type: 'reopen' }).then([reopened]));
  it('is taken back once', () =>
    given([received, read(), rejected, reopened])
      .when({ type: 'reopen' })
      .then({ error: 'LETTER.WRONG_STATUS', saying: /to be rejected, found it draft/ }));
  it('says why as long as it stands', () => {
    const events = [received, read(), rejected];
    const before = fold(letterDecider.evolve, events.slice(0, 2));
    expect(fold(letterDecider.evolve, events)).toMatchObject({ status: 'rejected', rejectedBecause: reject.reason });
    expect(fold(letterDecider.evolve, [...events, reopened])).toEqual(before);
  });
});
