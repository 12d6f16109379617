import { fold } from '@wian/kernel';
import { deciderSpec } from '@wian/testing';
import { firstProjection, liveOf, projectionDecider, type ProjectionCommand } from './projection.decider.js';
import { type Projection, type ProjectionEvent, projectionEvents } from './projection.events.js';

const { given } = deciderSpec(projectionDecider);
const at = '2025-03-06T02:00:00.000Z';
const by = { id: 'machine_operator' };
const progress = { done: 40, total: 80 };

/** The events that these commands lead to, one after the other. */
function after(...commands: readonly ProjectionCommand[]): readonly ProjectionEvent[] {
  let events: readonly ProjectionEvent[] = [];
  for (const command of commands) {
    const decided = projectionDecider.decide(fold(projectionDecider.evolve, events), command);
    if (!decided.ok) throw decided.error;
    events = [...events, ...decided.value];
  }
  return events;
}
const stateAfter = (...commands: readonly ProjectionCommand[]): Projection =>
  fold(projectionDecider.evolve, after(...commands)) ?? firstProjection;
const typesOf = (events: readonly ProjectionEvent[]) => events.map(({ type }) => type.slice('projection.'.length));

const rebuild = { type: 'rebuild', at } as const;
const finish = { type: 'finish', number: 2 } as const;
const compare = { type: 'compare', number: 2, at, by, swap: null, progress } as const;
const swap = { ...compare, swap: { acceptDifferences: false } } as const;
const accepting = { ...compare, swap: { acceptDifferences: true } } as const;
const settle = (different: number) => ({ type: 'settle', number: 2, asked: at, at, rows: 9, different }) as const;
const drop = (number: number) => ({ type: 'drop', number }) as const;
const built = [rebuild, finish] as const;
/** Three rows differ, and whoever looks can know. */
const seen = [...built, compare, settle(3)] as const;

describe('a rebuild of the tables', () => {
  it('begins beside the live generation, with a number that was never given', () => {
    expect(stateAfter(rebuild)).toMatchObject({
      lastNumber: 2,
      generations: [
        { number: 1, state: 'live' },
        { number: 2, state: 'building', startedAt: at },
      ],
    });
    expect(stateAfter(rebuild, drop(2), rebuild)).toMatchObject({ lastNumber: 3, generations: [{}, { number: 3 }] });
  });

  it('is refused while another is under way, in words that say what to do', () =>
    given(after(rebuild))
      .when(rebuild)
      .then({ error: 'PROJECTION.REBUILD_UNDER_WAY', saying: /swap 2.*drop 2/ }));
  it('is refused while the generation before is kept', () =>
    given(after(...built, swap, settle(0)))
      .when(rebuild)
      .then({ error: 'PROJECTION.GENERATION_KEPT', saying: /drop 1/ }));

  it('is finished once, whoever finds it out', () => {
    expect(typesOf(after(rebuild, finish, finish))).toEqual(['rebuild-started', 'rebuilt']);
    expect(typesOf(after(rebuild, drop(2), finish))).toEqual(['rebuild-started', 'dropped']);
  });
});

describe('a swap', () => {
  it('is refused before the rebuild has caught up, with its progress', () =>
    given(after(rebuild))
      .when(swap)
      .then({ error: 'PROJECTION.NOT_BUILT', saying: /40 of 80 messages \(50 %\)/ }));
  it('is refused for a generation that does not exist', () =>
    given(after(...built))
      .when({ ...swap, number: 7 })
      .then({ error: 'PROJECTION.UNKNOWN_GENERATION', saying: /1 and 2/ }));
  it('is refused for the live generation', () =>
    given([])
      .when({ ...swap, number: 1 })
      .then({ error: 'PROJECTION.LIVE' }));
  it('is refused while a comparison is under way', () =>
    given(after(...built, compare))
      .when(swap)
      .then({ error: 'PROJECTION.COMPARING' }));

  it('happens where nothing differs; the generation before is kept', () => {
    const events = after(...built, swap, settle(0));
    expect(typesOf(events).slice(2)).toEqual(['swap-requested', 'compared', 'swapped']);
    const projection = stateAfter(...built, swap, settle(0));
    expect(liveOf(projection)).toBe(2);
    expect(projection.generations).toMatchObject([
      { number: 1, state: 'kept' },
      { number: 2, state: 'live' },
    ]);
  });

  it('does not happen where rows differ', () => {
    const projection = stateAfter(...built, swap, settle(3));
    expect(liveOf(projection)).toBe(1);
    expect(projection.generations[1]).toMatchObject({
      state: 'built',
      asked: null,
      compared: { rows: 9, different: 3 },
    });
  });

  it('happens in spite of differences where they were accepted, and the record says so', () => {
    const swapping = (different: number) => typesOf(after(...seen, accepting, settle(different))).slice(4);
    expect(swapping(3)).toEqual(['swap-requested', 'compared', 'differences-accepted', 'swapped']);
    expect(swapping(2)).toEqual(['swap-requested', 'compared', 'differences-accepted', 'swapped']);
    expect(swapping(0)).toEqual(['swap-requested', 'compared', 'swapped']);
    expect(liveOf(stateAfter(...seen, accepting, settle(3)))).toBe(2);
  });

  it('does not happen where more rows differ than had been found when differences were accepted', () => {
    const projection = stateAfter(...seen, accepting, settle(4));
    expect(liveOf(projection)).toBe(1);
    expect(projection.generations[1]).toMatchObject({ state: 'built', asked: null, compared: { different: 4 } });
  });

  it('in spite of differences is refused before anybody could see them', () =>
    given(after(...built))
      .when(accepting)
      .then({ error: 'PROJECTION.NOT_COMPARED', saying: /compare 2/ }));

  it('can be taken back as long as the generation before is kept', () => {
    const back = { ...swap, number: 1 };
    expect(liveOf(stateAfter(...built, swap, settle(0), back, { ...settle(0), number: 1 }))).toBe(1);
  });
});

describe('a comparison', () => {
  it('alone swaps nothing', () => {
    expect(typesOf(after(...built, compare, settle(0))).slice(2)).toEqual(['comparison-requested', 'compared']);
    expect(liveOf(stateAfter(...built, compare, settle(0)))).toBe(1);
  });

  it('is called off without an answer, and may be asked for again', () => {
    const callOff = { type: 'call-off', number: 2 } as const;
    expect(typesOf(after(...built, swap, callOff, compare)).slice(2)).toEqual([
      'swap-requested',
      'comparison-called-off',
      'comparison-requested',
    ]);
    expect(stateAfter(...built, swap, callOff).generations[1]).toMatchObject({ state: 'built', asked: null });
    given(after(...built, swap, callOff))
      .when(settle(0))
      .then([]);
    given(after(...built))
      .when(callOff)
      .then({ error: 'PROJECTION.NOT_COMPARING' });
  });

  it('that is late answers no later request', () => {
    const later = { ...accepting, at: '2025-03-07T02:00:00.000Z' };
    given(after(...seen, later))
      .when(settle(0))
      .then([]);
  });

  it('that nobody asks for any more changes nothing', () => {
    given(after(...built))
      .when(settle(0))
      .then([]);
    given(after(...built, swap, drop(2)))
      .when(settle(0))
      .then([]);
  });
});

describe('a generation', () => {
  it('that is kept goes when told, the live one never', () => {
    expect(stateAfter(...built, swap, settle(0), drop(1)).generations).toMatchObject([{ number: 2, state: 'live' }]);
    given(after(...built, swap, settle(0)))
      .when(drop(2))
      .then({ error: 'PROJECTION.LIVE' });
    given([]).when(drop(2)).then({ error: 'PROJECTION.UNKNOWN_GENERATION' });
  });

  it('is recorded as its contract says', () => {
    const contracts = new Map(projectionEvents.map((each) => [each.type, each] as const));
    for (const { type, data } of after(...seen, accepting, settle(1), drop(1)))
      expect(contracts.get(type)?.data.parse(data)).toEqual(data);
  });
});
