import { deciderSpec } from '@wian/testing';
import { letterId } from '../letter/letter.fixture.js';
import { relayDecider, relayEdited, relayIdOf, type Relay, type RelayNumbered } from './relay.decider.js';

const relayId = 'relay_01957aaa-0000-7000-8000-000000000000';
const of = { letterId, unitId: 'unit_3703', stands: true };
const numbered: RelayNumbered = {
  registrationId: 'registration_sent-2568-circular-3703-656',
  letterNumber: 'อจ 0318/ว 656',
  letterDate: '2025-03-07',
  subject: 'ก',
  addressees: null,
};
const event = (type: 'relay.edited' | 'relay.numbered', change: Partial<Relay>) => ({
  type,
  data: { relayId, letterId, unitId: 'unit_3703', edits: {}, numbered: null, ...change },
});
const edited = (edits: Relay['edits'], change: Partial<Relay> = {}) => event('relay.edited', { edits, ...change });
const { given } = deciderSpec(relayDecider);

describe('a relay letter', () => {
  it('is one for a letter', () => expect(relayIdOf(letterId)).toBe(relayId));

  it('keeps what the officer wrote, one field after the other', () =>
    given([edited({ subject: 'ก' })])
      .when({ type: 'edit', change: { telephone: '๑', urgency: 'urgent' }, ...of })
      .then([edited({ urgency: 'urgent', subject: 'ก', telephone: '๑' })]));

  it('is prefilled again where a field is taken back', () =>
    given([edited({ subject: 'ก', telephone: '๑' })])
      .when({ type: 'edit', change: { subject: null }, ...of })
      .then([edited({ telephone: '๑' })]));

  it('does not change by the same edit again', () =>
    given([edited({ urgency: 'urgent', subject: 'ก' })])
      .when({ type: 'edit', change: { subject: 'ก', urgency: 'urgent' }, ...of })
      .then([]));

  it('takes one number, however often', () => {
    given([])
      .when({ type: 'number', numbered, ...of })
      .then([event('relay.numbered', { numbered })]);
    given([event('relay.numbered', { numbered })])
      .when({ type: 'number', numbered: { ...numbered, letterNumber: 'อจ 0318/ว 657' }, ...of })
      .then([]);
  });

  it('takes another when its number was struck out', () => {
    const another = { ...numbered, letterNumber: 'อจ 0318/ว 657' };
    given([event('relay.numbered', { numbered })])
      .when({ type: 'number', numbered: another, ...of, stands: false })
      .then([event('relay.numbered', { numbered: another })]);
  });

  it.each([['subject'], ['addressees'], ['office']])('with a number keeps its %s, as the register says', (field) => {
    given([event('relay.numbered', { numbered })])
      .when({ type: 'edit', change: { [field]: 'ข' }, ...of })
      .then({ error: 'RELAY.NUMBERED', saying: new RegExp(`656.* ${field};`) });
    given([event('relay.numbered', { numbered })])
      .when({ type: 'edit', change: { [field]: 'ข' }, ...of, stands: false })
      .then([edited({ [field]: 'ข' }, { numbered })]);
  });

  it('with a number can still be worded better', () =>
    given([event('relay.numbered', { numbered })])
      .when({ type: 'edit', change: { opening: 'ด้วย' }, ...of })
      .then([edited({ opening: 'ด้วย' }, { numbered })]));

  it('records what its contract says', () =>
    expect(relayEdited.data.parse(edited({ subject: 'ก' }).data)).toEqual(edited({ subject: 'ก' }).data));
});
