import { letterDecider, type LetterEvent } from '@wian/intake-domain';
import { fold, unwrap } from '@wian/kernel';
import {
  confirmed,
  district,
  drafted,
  issue,
  municipality,
  officerOf,
  preview,
  setUp,
  text,
  viewOf,
} from './intake.fixture.js';

const refusal = (code: string, params: object = {}) => ({
  ok: false,
  error: expect.objectContaining({ code, params: expect.objectContaining(params) }),
});

describe('submitting', () => {
  it('a second submit of the same bytes adds nothing', async () => {
    const world = setUp();
    const first = unwrap(await world.intake.submit.execute(district, { text }));
    const again = unwrap(await world.intake.submit.execute(district, { text, fileName: 'again.txt' }));
    expect(again).toEqual({ letter: first.letter, isNew: false });
    expect(world.log.documentsOf('letter')).toHaveLength(1);
    expect(world.jobs.added).toHaveLength(1);
  });

  it('two submits of the same bytes at once make one letter', async () => {
    const world = setUp();
    const both = await Promise.all([1, 2].map(() => world.intake.submit.execute(district, { text })));
    expect(both.map((each) => unwrap(each).isNew).sort()).toEqual([false, true]);
    expect(world.log.documentsOf('letter')).toHaveLength(1);
  });

  it('another unit registers the same bytes as a letter of its own', async () => {
    const world = setUp();
    await world.intake.submit.execute(district, { text });
    const other = unwrap(await world.intake.submit.execute(officerOf('3701'), { text }));
    expect(other).toMatchObject({ isNew: true, letter: { state: { unitId: 'unit_3701' } } });
  });

  it('asks who acts for several units to name one, and takes no other', async () => {
    const { intake } = setUp();
    const both = officerOf('3703', '3701');
    expect(await intake.submit.execute(both, { text })).toEqual(
      refusal('LETTER.UNIT_UNCLEAR', { units: ['unit_3703', 'unit_3701'] }),
    );
    expect(await intake.submit.execute(both, { text, unit: 'unit_37' })).toEqual(refusal('LETTER.UNIT_NOT_YOURS'));
    expect(await intake.submit.execute(both, { text, unit: 'unit_3701' })).toMatchObject({ ok: true });
  });

  it('keeps the bytes as they came', async () => {
    const world = setUp();
    const { letterId } = await drafted(world);
    const { bytes, mediaType } = unwrap(await world.intake.content.received(district, letterId));
    expect(new TextDecoder().decode(bytes)).toBe(text);
    expect(mediaType).toBe('text/plain; charset=utf-8');
  });
});

describe('reading', () => {
  it('a lost job is added again', async () => {
    const world = setUp();
    world.jobs.losing = true;
    const { letter } = unwrap(await world.intake.submit.execute(district, { text }));
    await Promise.resolve();
    expect(world.lost).toHaveLength(1);
    world.jobs.losing = false;
    expect(await world.intake.sweeper.sweep()).toBe(1);
    await world.runJobs();
    expect(await viewOf(world, letter.state.letterId)).toMatchObject({ status: 'draft', version: 2 });
    expect(await world.intake.sweeper.sweep()).toBe(0);
  });

  it('a job that runs twice reads once', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world);
    await world.intake.read.execute({ letterId });
    expect((await viewOf(world, letterId)).version).toBe(version);
  });
});

describe('correcting and confirming', () => {
  it('shows corrections in the place of what was read, which stays', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world);
    unwrap(await world.intake.correct.execute(district, { letterId, version, corrections: { subject: 'เรื่องใหม่' } }));
    expect(await viewOf(world, letterId)).toMatchObject({
      version: version + 1,
      fields: { subject: 'เรื่องใหม่', letterNumber: 'อจ 0318/ว 655', issuerUnitId: 'unit_3703' },
      read: { subject: 'การขับเคลื่อนงาน' },
    });
  });

  it('refuses a step that rests on an older version', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world);
    unwrap(await world.intake.correct.execute(district, { letterId, version, corrections: { subject: 'ก' } }));
    expect(await world.intake.confirm.execute(district, { letterId, version })).toEqual(
      refusal('LETTER.CHANGED', { expected: version, found: version + 1 }),
    );
  });

  it('the same number again asks the officer instead of swallowing', async () => {
    const world = setUp();
    const first = await confirmed(world);
    const second = await drafted(world, `${text} (ฉบับแก้)`);
    expect(second.questions).toEqual([expect.objectContaining({ field: 'letterNumber', letterId: first.letterId })]);
    const { letterId, version } = second;
    const taken = await world.intake.confirm.execute(district, { letterId, version });
    expect(taken).toEqual(refusal('LETTER.NUMBER_TAKEN', { letterId: first.letterId }));
    expect(await viewOf(world, letterId)).toMatchObject({ status: 'draft', version });

    unwrap(await world.intake.confirm.execute(district, { letterId, version, sameAs: first.letterId }));
    expect(await viewOf(world, letterId)).toMatchObject({ status: 'duplicate', duplicateOf: first.letterId });
  });

  it('a corrected number is free, and the next year’s as well', async () => {
    const world = setUp();
    await confirmed(world);
    const { letterId, version } = await drafted(world, `${text} 2`);
    unwrap(
      await world.intake.correct.execute(district, {
        letterId,
        version,
        corrections: { letterNumber: 'อจ 0318/ว 656' },
      }),
    );
    unwrap(await world.intake.confirm.execute(district, { letterId, version: version + 1 }));
    expect(await confirmed(world, 'อจ 0318/ว 655|2026-03-06|ก')).toMatchObject({ status: 'confirmed' });
  });

  it('of two confirmations of one number at once one wins and the other is asked', async () => {
    const world = setUp();
    const drafts = [await drafted(world), await drafted(world, `${text} 2`)];
    const both = await Promise.all(
      drafts.map(({ letterId, version }) => world.intake.confirm.execute(district, { letterId, version })),
    );
    expect(both).toEqual([expect.objectContaining({ ok: true }), refusal('LETTER.NUMBER_TAKEN')]);
  });

  it('only a unit’s own people act; those above read; others learn nothing', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world);
    const { intake } = world;
    expect(await intake.access.toRead(officerOf('37'), letterId)).toMatchObject({ ok: true });
    expect(await intake.confirm.execute(officerOf('37'), { letterId, version })).toEqual(
      refusal('LETTER.UNIT_NOT_YOURS'),
    );
    expect(await intake.access.toRead(officerOf('3701'), letterId)).toEqual(refusal('LETTER.UNKNOWN'));
    expect(await intake.list.execute(officerOf('3701'), { limit: 9 })).toEqual([]);
    expect(await intake.list.execute(officerOf('moi'), { limit: 9 })).toMatchObject([
      { letterId, fields: { subject: 'การขับเคลื่อนงาน' } },
    ]);
  });
});

describe('rejecting', () => {
  it('rests on what the officer saw, says why, and can be taken back', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world);
    const { rejecting } = world.intake;
    const reason = 'ไม่ใช่หนังสือถึงอำเภอ';
    expect(await rejecting.reject(district, { letterId, version: version - 1, reason })).toEqual(
      refusal('LETTER.CHANGED'),
    );
    unwrap(await rejecting.reject(district, { letterId, version, reason }));
    expect(await viewOf(world, letterId)).toMatchObject({ status: 'rejected', rejectedBecause: reason });
    unwrap(await rejecting.reopen(district, { letterId, version: version + 1 }));
    unwrap(await world.intake.confirm.execute(district, { letterId, version: version + 2 }));
  });

  it('is for the unit’s own people', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world);
    const rejected = await world.intake.rejecting.reject(officerOf('37'), { letterId, version, reason: 'ก' });
    expect(rejected).toEqual(refusal('LETTER.UNIT_NOT_YOURS'));
  });
});

describe('issuing', () => {
  it('makes the directive of what the officer was shown', async () => {
    const world = setUp();
    const { letterId } = await confirmed(world);
    const shown = await preview(world, letterId);
    expect(shown).toMatchObject({ position: 6, treeDate: '2025-03-06', count: 2, relaying: [] });
    const { position, count, hash, treeDate } = shown;
    const directive = unwrap(await issue(world, letterId, hash));
    expect(directive).toMatchObject({ letterId, treeDate, mode: 'through', shown: { position, count, hash } });
    expect(await viewOf(world, letterId)).toMatchObject({ status: 'issued', directiveId: directive.directiveId });
    expect(await world.intake.directives.get(district, directive.directiveId)).toEqual({ ok: true, value: directive });
    expect(await world.intake.directives.list(officerOf('37'), { limit: 9 })).toEqual([directive]);
    expect(await world.intake.directives.list(officerOf('3701'), { limit: 9 })).toEqual([]);
  });

  it('issuing twice makes one directive', async () => {
    const world = setUp();
    const { letterId } = await confirmed(world);
    const { hash } = await preview(world, letterId);
    const both = await Promise.all([issue(world, letterId, hash), issue(world, letterId, hash)]);
    const [directive] = world.log.documentsOf<{ directiveId: string }>('directive');
    expect(world.log.documentsOf('directive')).toHaveLength(1);
    expect(both).toEqual([
      expect.objectContaining({ ok: true }),
      refusal('LETTER.ALREADY_ISSUED', { directiveId: directive?.state.directiveId }),
    ]);
  });

  it('issue is refused when the audience changed since the preview', async () => {
    const world = setUp();
    const { letterId } = await confirmed(world);
    const { hash } = await preview(world, letterId);
    world.directory.units = [...world.directory.units, municipality('05370303')];
    expect(await issue(world, letterId, hash)).toEqual(
      refusal('DIRECTIVE.AUDIENCE_CHANGED', {
        expected: { hash, count: 2 },
        found: expect.objectContaining({ count: 3 }),
      }),
    );
    expect(world.log.documentsOf('directive')).toEqual([]);
    expect(await issue(world, letterId, (await preview(world, letterId)).hash)).toMatchObject({ ok: true });
  });

  it('resolves the tree of the day in Bangkok', async () => {
    const world = setUp();
    const { letterId } = await confirmed(world);
    world.clock.time = new Date('2025-03-06T17:00:00Z');
    expect(await preview(world, letterId)).toMatchObject({ treeDate: '2025-03-07' });
  });

  it('needs an audience that is somebody, for every order', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world);
    const corrections = { audience: { select: { types: ['sao' as const], within: 'issuer' } } };
    unwrap(await world.intake.correct.execute(district, { letterId, version, corrections }));
    expect(await world.intake.preview.execute(district, letterId)).toEqual(refusal('AUDIENCE.EMPTY'));
    const orders = [{ ordinal: 1, text: 'ก', audience: { listed: { enclosure: 1 } }, action: 'act' as const }];
    unwrap(await world.intake.correct.execute(district, { letterId, version: version + 1, corrections: { orders } }));
    expect(await world.intake.preview.execute(district, letterId)).toEqual(refusal('AUDIENCE.LIST_NOT_READ'));
  });
});

describe('what is stored', () => {
  const issuedLetter = async (world: ReturnType<typeof setUp>) => {
    const { letterId } = await confirmed(world);
    unwrap(await issue(world, letterId, (await preview(world, letterId)).hash));
    return world.log.pending(9);
  };

  it('a number is claimed in the commit of its confirmation, and a directive made in that of its issue', async () => {
    const commits = await issuedLetter(setUp());
    expect(commits.map(({ events }) => events.map(({ type }) => type).join(' + ')).sort()).toEqual([
      'letter.confirmed + letterkey.claimed',
      'letter.issued + wian.directive.issued.v1',
      'letter.read',
      'letter.received + letterkey.claimed',
    ]);
  });

  it('a stored letter is the fold of its recorded events', async () => {
    const world = setUp();
    const commits = await issuedLetter(world);
    const events = commits
      .flatMap((commit) => commit.events)
      .filter(({ aggregate }) => aggregate === 'letter')
      .sort((a, b) => a.version - b.version);
    const [stored] = world.log.documentsOf('letter');
    expect(stored).toEqual({
      state: fold(letterDecider.evolve, events as unknown as LetterEvent[]),
      version: events.length,
    });
  });
});
