import { openingRecorded } from '@wian/contracts';
import { deciderSpec } from '@wian/testing';
import { openingDecider, openingIdOf } from './opening.decider.js';

const { given } = deciderSpec(openingDecider);
const { openingId, ...opening } = openingRecorded.example;
const recorded = { type: openingRecorded.type, data: openingRecorded.example } as const;

describe('the opening of a letter', () => {
  it('is recorded the first time', () => given([]).when(opening).then([recorded]));
  it('is the same one ever after', () =>
    given([recorded])
      .when({ ...opening, at: '2025-03-07T02:30:00.000Z' })
      .then([]));
  it('is known by directive, unit and person', () => {
    expect(openingIdOf(opening)).toBe(openingId);
    expect(openingIdOf({ ...opening, unitId: 'unit_3703' })).not.toBe(openingId);
    expect(openingIdOf({ ...opening, personId: 'person_other' })).not.toBe(openingId);
  });
});
