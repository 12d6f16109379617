import type { Directive } from '@wian/contracts';
import { directiveDecider, type Registration } from '@wian/intake-domain';
import { changesBy, unwrap } from '@wian/kernel';
import {
  confirmed,
  district,
  drafted,
  fromOutside,
  issue,
  officerOf,
  preview,
  setUp,
  viewOf,
  type World,
} from './intake.fixture.js';

const refusal = (code: string, params: object = {}) => ({
  ok: false,
  error: expect.objectContaining({ code, params: expect.objectContaining(params) }),
});
const typed = (subject: string, change = {}) => ({ book: 'received' as const, subject, ...change });
const register = async ({ intake }: World, wish: object, caller = district) =>
  intake.register.execute(caller, wish as Parameters<typeof intake.register.execute>[1]);
const numberOf = async (...asked: Parameters<typeof register>) => unwrap(await register(...asked)).registration.number;
const linesOf = async ({ intake }: World, wish = {}, caller = district) =>
  intake.registers.page(unwrap(await intake.registers.query(caller, { book: 'received', ...wish })), 99, undefined);

describe('numbers', () => {
  it('are counted for each series, book and unit by itself', async () => {
    const world = setUp();
    expect(await numberOf(world, typed('ก'))).toBe(1);
    expect(await numberOf(world, typed('ข', { letterNumber: 'อจ 0017/ว 9' }))).toBe(1);
    expect(await numberOf(world, typed('ค', { series: 'secret' }))).toBe(1);
    expect(await numberOf(world, typed('ง', { book: 'sent' }))).toBe(1);
    expect(await numberOf(world, typed('จ'), officerOf('3701'))).toBe(1);
    expect(await numberOf(world, typed('ฉ'))).toBe(2);
  });

  it('begin again with the year in Bangkok', async () => {
    const world = setUp();
    world.clock.time = new Date('2025-12-31T16:59:59Z');
    expect(unwrap(await register(world, typed('ก'))).registration).toMatchObject({ year: 2568, number: 1 });
    world.clock.time = new Date('2025-12-31T17:00:00Z');
    expect(unwrap(await register(world, typed('ข'))).registration).toMatchObject({ year: 2569, number: 1 });
  });

  it('have neither gap nor double when many are taken at once', async () => {
    const world = setUp();
    const numbers = await Promise.all(Array.from({ length: 50 }, (_, at) => numberOf(world, typed(`ก ${at}`))));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });

  it('are taken by whoever acts at the unit', async () => {
    const world = setUp();
    expect(await register(world, typed('ก', { unit: 'unit_3703' }), officerOf('37'))).toEqual(
      refusal('LETTER.UNIT_NOT_YOURS'),
    );
    expect(await register(world, typed('ก'), officerOf('37', '3703'))).toEqual(refusal('LETTER.UNIT_UNCLEAR'));
    expect(await register(world, { book: 'received' })).toEqual(refusal('REGISTER.INCOMPLETE'));
  });
});

describe('a letter from outside', () => {
  it('is registered in one commit with its number and its line', async () => {
    const world = setUp();
    const letterId = await fromOutside(world);
    const { registration, isNew } = unwrap(await register(world, { book: 'received', letterId }));
    expect(isNew).toBe(true);
    expect(registration).toMatchObject({ number: 1, series: 'circular', letterNumber: 'อจ 0017/ว 1290', letterId });
    const commits = await world.log.pending(99);
    const types = commits.map(({ events }) => events.map(({ type }) => type).join(' + '));
    expect(types).toContain('register.number-taken + registration.recorded + wian.letter.registered.v1');
  });

  it('has its number once, however often it is asked for', async () => {
    const world = setUp();
    const letterId = await fromOutside(world);
    const asked = await Promise.all([1, 2, 3].map(() => register(world, { book: 'received', letterId })));
    expect(asked.map((each) => unwrap(each).isNew).sort()).toEqual([false, false, true]);
    expect(await linesOf(world)).toHaveLength(1);
  });

  it('is not received by its own issuer, nor sent by another', async () => {
    const world = setUp();
    const { letterId } = await drafted(world);
    expect(await register(world, { book: 'received', letterId })).toEqual(refusal('REGISTER.WRONG_BOOK'));
    const other = await fromOutside(world);
    expect(await register(world, { book: 'sent', letterId: other })).toEqual(refusal('REGISTER.WRONG_BOOK'));
  });
});

describe('a letter of one’s own', () => {
  it('is sent under the number that it bears, with which an empty register begins', async () => {
    const world = setUp();
    const { letterId } = await drafted(world, 'อจ 0318/ว 655|2025-03-06|ก');
    expect(await numberOf(world, { book: 'sent', letterId })).toBe(655);
    const later = await drafted(world, 'อจ 0318/ว 657|2025-03-07|ข');
    expect(await register(world, { book: 'sent', letterId: later.letterId })).toEqual(
      refusal('REGISTER.OTHER_NUMBER', { wanted: 657, next: 656 }),
    );
    expect(await numberOf(world, { book: 'sent', subject: 'ค', letterNumber: 'อจ 0318/ว 656' })).toBe(656);
    expect(await numberOf(world, { book: 'sent', letterId: later.letterId })).toBe(657);
  });
});

describe('the number of a draft of one’s own', () => {
  const asked = async (world: World, text: string) =>
    (await drafted(world, text)).questions.map(({ field, message }) => `${field}: ${message}`);

  it('is asked about where the register of letters sent has not come so far, or has struck it out', async () => {
    const world = setUp();
    expect(await asked(world, 'อจ 0318/ว 1|2025-03-06|ก')).toEqual([]);
    const { registration } = unwrap(
      await register(world, { book: 'sent', subject: 'ก', series: 'circular', number: 654 }),
    );
    await register(world, { book: 'sent', subject: 'ข', series: 'circular' });
    await world.intake.registers.strikeOut(district, registration.registrationId, 'พิมพ์ผิด');
    expect(await asked(world, 'อจ 0318/ว 656|2025-03-06|ก')).toEqual([
      expect.stringMatching(/^letterNumber: Number 656 has not been taken .* stands at 655/),
    ]);
    expect(await asked(world, 'อจ 0318/ว 654|2025-03-06|ก')).toEqual([expect.stringContaining('พิมพ์ผิด')]);
    const fine = [
      'อจ 0318/ว 655|2025-03-06|ข',
      'อจ 0318/ว 20|2025-03-06|ก',
      'อจ 0318/999|2025-03-06|ก',
      'อจ 0318/ว 999|2024-03-06|ก',
    ];
    for (const text of fine) expect(await asked(world, text)).toEqual([]);
    // Whoever confirms all the same has answered.
    expect((await confirmed(world, 'อจ 0318/ว 700|2025-03-06|ก')).questions).toEqual([]);
  });

  it('is asked about where its line is that of another letter, or says something else', async () => {
    const world = setUp();
    const { letterId } = await drafted(world, 'อจ 0318/ว 655|2025-03-06|ก');
    await register(world, { book: 'sent', letterId });
    await register(world, { book: 'sent', subject: 'ข', letterNumber: 'อจ 0318/ว 656' });
    const { questions } = await drafted(world, 'อจ 0318/ว 655|2025-03-07|ค');
    expect(questions).toEqual([
      {
        field: 'letterNumber',
        message: expect.stringContaining(`is that of letter ${letterId}`),
        messageTh: expect.stringContaining('เป็นของหนังสืออีกฉบับหนึ่ง'),
        letterId,
      },
    ]);
    expect((await viewOf(world, letterId)).questions).toEqual([]);
    expect(await asked(world, 'อจ 0318/ว 656|2025-03-06|ค')).toEqual([expect.stringContaining('has the subject ข')]);
    // Once the other one holds the number, there is one question, not two.
    unwrap(
      await world.intake.confirm.execute(district, { letterId, version: (await viewOf(world, letterId)).version }),
    );
    expect(await asked(world, 'อจ 0318/ว 655|2025-03-07|ง')).toEqual([
      expect.stringContaining(`${letterId} has this number already`),
    ]);
  });
});

describe('a directive that reached the unit', () => {
  const issued = async (world: World) => {
    const { letterId } = await confirmed(world);
    return unwrap(await issue(world, letterId, (await preview(world, letterId)).hash)).directiveId;
  };
  const local = officerOf('05370301');

  it('is registered as a letter that the unit has from then on', async () => {
    const world = setUp();
    const directiveId = await issued(world);
    const { registration } = unwrap(await register(world, { book: 'received', directiveId }, local));
    expect(registration).toMatchObject({
      unitId: 'unit_05370301',
      number: 1,
      series: 'circular',
      directiveId,
      letterNumber: 'อจ 0318/ว 655',
      from: 'อำเภอปทุมราชวงศา',
    });
    const [own] = await world.intake.list.execute(local, { limit: 9 });
    expect(own).toMatchObject({ letterId: registration.letterId, registered: { number: 1, directiveId } });
    const again = unwrap(await register(world, { book: 'received', directiveId }, local));
    expect(again).toEqual({ registration, isNew: false });
  });

  it('has a line of its own where the same bytes came with another directive in the same moment', async () => {
    const world = setUp();
    const first = await issued(world);
    const { state } = (await world.log.load<Directive>('directive', first)) ?? {};
    if (!state) throw new Error('it was issued');
    const second = first.replace(/.$/, 'f');
    const directive = { ...state, directiveId: second };
    const issue = changesBy(
      directiveDecider,
      { aggregate: 'directive', id: second, loaded: undefined },
      { type: 'issue', directive },
    );
    const at = world.clock.now();
    unwrap(await world.log.commit({ at, actor: local.actor, correlationId: '1', changes: unwrap(issue) }));
    const both = await Promise.all(
      [first, second].map((directiveId) => register(world, { book: 'received', directiveId }, local)),
    );
    const lines = both.map((each) => unwrap(each).registration);
    expect(lines.map(({ directiveId }) => directiveId)).toEqual([first, second]);
    expect(new Set(lines.map(({ letterId }) => letterId)).size).toBe(2);
  });

  it.each([
    ['its issuer', '3703'],
    ['a unit beside', '3701'],
    ['a unit above', '37'],
  ])('is nothing to register for %s', async (_name, code) => {
    const world = setUp();
    const directiveId = await issued(world);
    expect(await register(world, { book: 'received', directiveId }, officerOf(code))).toEqual(
      refusal('DIRECTIVE.UNKNOWN'),
    );
  });
});

describe('striking out', () => {
  it('keeps the number with the reason, gives it to nobody, and frees the letter for another', async () => {
    const world = setUp();
    const letterId = await fromOutside(world);
    const { registration } = unwrap(await register(world, { book: 'received', letterId }));
    const { registrationId } = registration;
    unwrap(await world.intake.registers.strikeOut(district, registrationId, 'ลงผิดทะเบียน'));
    expect(await numberOf(world, { book: 'received', letterId })).toBe(2);
    const voided = ({ number, voided }: Registration) => [number, voided?.reason];
    expect((await linesOf(world)).map(voided)).toEqual([
      [2, undefined],
      [1, 'ลงผิดทะเบียน'],
    ]);
  });

  it('is for the unit’s own people, once', async () => {
    const world = setUp();
    const { registration } = unwrap(await register(world, typed('ก')));
    const strikeOut = (caller = district) => world.intake.registers.strikeOut(caller, registration.registrationId, 'ก');
    expect(await strikeOut(officerOf('37'))).toEqual(refusal('LETTER.UNIT_NOT_YOURS'));
    expect(await strikeOut(officerOf('3701'))).toEqual(refusal('REGISTER.UNKNOWN'));
    expect(await strikeOut()).toMatchObject({ ok: true });
    expect(await strikeOut()).toEqual(refusal('REGISTER.ALREADY_VOID'));
  });
});

describe('looking', () => {
  it('shows the secret series to the unit’s own people only', async () => {
    const world = setUp();
    const { registration } = unwrap(await register(world, typed('ลับ', { series: 'secret' })));
    await register(world, typed('เปิดเผย'));
    const above = officerOf('37');
    const unit = 'unit_3703';
    expect((await linesOf(world)).map(({ subject }) => subject).sort()).toEqual(['ลับ', 'เปิดเผย'].sort());
    expect((await linesOf(world, { unit }, above)).map(({ subject }) => subject)).toEqual(['เปิดเผย']);
    expect(await world.intake.registers.line(above, registration.registrationId)).toEqual(refusal('REGISTER.UNKNOWN'));
    expect(unwrap(await world.intake.registers.list(above, unit))).toMatchObject([{ series: 'ordinary', last: 1 }]);
    const beside = await world.intake.registers.query(officerOf('3701'), { book: 'received', unit });
    expect(beside).toEqual(refusal('LETTER.UNIT_NOT_YOURS'));
  });

  it.each([
    ['ภัยแล้ง', ['แนวทางป้องกันภัยแล้ง']],
    ['ป้องกัน ภัย', ['แนวทางป้องกันภัยแล้ง']],
    ['ครัวเรือนยากจน', ['สำรวจครัวเรือนยากจน']],
    ['๑๒๙๐', ['สำรวจครัวเรือนยากจน']],
    ['129', []],
    ['น้ำท่วม', []],
  ])('finds %s', async (search, subjects) => {
    const world = setUp();
    await register(world, typed('แนวทางป้องกันภัยแล้ง'));
    await register(world, typed('สำรวจครัวเรือนยากจน', { letterNumber: 'อจ 0017/ว 1290' }));
    expect((await linesOf(world, { search })).map(({ subject }) => subject)).toEqual(subjects);
  });

  it('reads a whole book in its order, page after page', async () => {
    const world = setUp();
    for (let at = 0; at < 5; at++) await register(world, typed(`ก ${at}`));
    const query = unwrap(await world.intake.registers.query(district, { book: 'received' }));
    const pages: number[][] = [];
    for await (const page of world.intake.registers.pages(query, 2)) pages.push(page.map(({ number }) => number));
    expect(pages).toEqual([[1, 2], [3, 4], [5]]);
  });
});
