import {
  calendarRecorded,
  postRecorded,
  unitRecorded,
  type Calendar,
  type Post,
  type Unit,
  type UnitPeriod,
} from '@wian/contracts';
import { deciderSpec } from '@wian/testing';
import { calendarDecider } from './calendar.decider.js';
import { postDecider } from './post.decider.js';
import { unitDecider } from './unit.decider.js';

const record = <State>(state: State) => ({ type: 'record' as const, state });
const recorded = <Type extends string, State>({ type }: { type: Type }, data: State) => ({ type, data });

describe('a unit', () => {
  const { given } = deciderSpec(unitDecider);
  const unit = unitRecorded.example;
  const [first] = unit.periods as [UnitPeriod];
  const spans = (...periods: [from: string, to: string | null][]): Unit => ({
    ...unit,
    periods: periods.map(([from, to]) => ({ ...first, from, to })),
  });

  it('is recorded whole', () => {
    given([])
      .when(record(unit))
      .then([recorded(unitRecorded, unit)]);
  });

  it('adds nothing where it stands already, whatever the order of its fields', () => {
    const turned = Object.fromEntries(Object.entries(unit).reverse()) as Unit;
    given([recorded(unitRecorded, unit)])
      .when(record(turned))
      .then([]);
  });

  it('is recorded again when anything in it changed, one period or one more', () => {
    for (const changed of [
      { ...unit, source: 'another' },
      spans(['2000-01-01', '2026-01-01']),
      { ...unit, letterPrefix: null },
    ]) {
      given([recorded(unitRecorded, unit)])
        .when(record(changed))
        .then([recorded(unitRecorded, changed)]);
    }
  });

  it('takes periods in order, with or without gaps', () => {
    const dated = spans(['2000-01-01', '2005-01-01'], ['2005-01-01', '2006-01-01'], ['2010-01-01', null]);
    given([])
      .when(record(dated))
      .then([recorded(unitRecorded, dated)]);
  });

  it.each([
    ['out of order', spans(['2005-01-01', '2006-01-01'], ['2000-01-01', '2001-01-01'])],
    ['overlapping', spans(['2000-01-01', '2005-01-02'], ['2005-01-01', null])],
    ['after one without end', spans(['2000-01-01', null], ['2005-01-01', null])],
    ['without length', spans(['2000-01-01', '2000-01-01'])],
  ])('refuses periods %s', (_, wrong) => {
    given([])
      .when(record(wrong))
      .then({ error: 'UNIT.PERIODS_WRONG', saying: /in order of time/ });
  });

  it('ends on the day on which its last period ends', () => {
    const ended = { on: '2026-01-01', kind: 'abolished', into: [], authority: null, note: null };
    const sound = { ...spans(['2000-01-01', '2026-01-01']), ended };
    given([])
      .when(record(sound))
      .then([recorded(unitRecorded, sound)]);
    for (const wrong of [spans(['2000-01-01', null]), spans(['2000-01-01', '2025-01-01'])]) {
      given([])
        .when(record({ ...wrong, ended }))
        .then({ error: 'UNIT.END_WRONG', saying: /2026-01-01/ });
    }
  });

  it('keeps its first code, because its id is made of it', () => {
    given([recorded(unitRecorded, unit)])
      .when(record({ ...unit, code: '3704' }))
      .then({ error: 'UNIT.ID_NOT_OF_CODE', saying: /unit_3704/ });
  });

  it('does not answer to itself', () => {
    given([])
      .when(record({ ...unit, periods: [{ ...first, parentId: unit.unitId }] }))
      .then({ error: 'UNIT.OWN_PARENT' });
  });
});

describe('a post', () => {
  const { given } = deciderSpec(postDecider);
  const post = postRecorded.example;
  const held = (
    ...incumbents: [person: string, from: string, to: string | null, kind: 'holder' | 'acting'][]
  ): Post => ({
    ...post,
    incumbents: incumbents.map(([person, from, to, kind]) => ({ personId: `person_${person}`, from, to, kind })),
  });

  it('is recorded once, with a holder and one who acts meanwhile', () => {
    const both = held(['a', '2025-01-01', null, 'holder'], ['b', '2025-02-01', '2025-03-01', 'acting']);
    given([])
      .when(record(both))
      .then([recorded(postRecorded, both)]);
    given([recorded(postRecorded, both)])
      .when(record(both))
      .then([]);
  });

  it.each(['holder', 'acting'] as const)('has one %s at a time', (kind) => {
    const two = held(['a', '2025-01-01', '2025-03-02', kind], ['b', '2025-03-01', null, kind]);
    given([])
      .when(record(two))
      .then({ error: 'POST.INCUMBENTS_WRONG', saying: new RegExp(kind) });
  });

  it('stays with its unit', () => {
    given([recorded(postRecorded, post)])
      .when(record({ ...post, unitId: 'unit_3704' }))
      .then({ error: 'POST.UNIT_FIXED', saying: /unit_3703/ });
  });
});

describe('a calendar', () => {
  const { given } = deciderSpec(calendarDecider);
  const calendar = calendarRecorded.example;
  const [day] = calendar.closedDays as [Calendar['closedDays'][number]];

  it('is recorded once', () => {
    given([])
      .when(record(calendar))
      .then([recorded(calendarRecorded, calendar)]);
    given([recorded(calendarRecorded, calendar)])
      .when(record(calendar))
      .then([]);
  });

  it('closes a day once for the country and once for a province', () => {
    const province = { ...calendar, closedDays: [day, { ...day, area: '37' }] };
    given([])
      .when(record(province))
      .then([recorded(calendarRecorded, province)]);
    given([])
      .when(record({ ...calendar, closedDays: [day, day] }))
      .then({ error: 'CALENDAR.DAY_TWICE' });
  });

  it('leaves some working time', () => {
    given([])
      .when(record({ ...calendar, workingHours: [] }))
      .then({ error: 'CALENDAR.NO_WORKING_TIME' });
  });
});
