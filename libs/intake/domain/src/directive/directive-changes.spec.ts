import { type Audience, type Deadline, type Directive, directiveField, directiveIssued } from '@wian/contracts';
import { deciderSpec } from '@wian/testing';
import type { Revised, Said } from './directive-changes.js';
import { directiveDecider } from './directive.decider.js';

const deadline: Deadline = {
  kind: 'report',
  at: '2025-03-20',
  precision: 'day',
  exclusive: false,
  anchor: 'absolute',
  offset: null,
  recurrence: null,
  order: 2,
};
const order = (ordinal: number, text: string, audience: Audience | null = null): Directive['orders'][number] => ({
  ordinal,
  text,
  audience,
  action: 'act',
});
const before: Directive = {
  ...directiveIssued.example,
  orders: [order(1, 'do'), order(2, 'tell')],
  deadlines: [deadline],
};
const said: Said = {
  by: 'person_officer',
  at: '2025-03-10T03:00:00.000Z',
  reason: 'read wrong',
  byDirectiveId: null,
};
const same: Revised = {
  orders: before.orders,
  deadlines: [deadline],
  audience: before.audience,
  shown: before.shown,
  added: null,
  removed: null,
  needsAcknowledgement: true,
};
const sao: Audience = { select: { types: ['sao'], within: 'issuer' } };
const laterId = 'directive_01957aaa-0000-7000-8000-000000000009';

const { given } = deciderSpec(directiveDecider);
const issued = { type: 'wian.directive.issued.v1', data: before } as const;
const amend = (now: Partial<Revised>) => ({ type: 'amend', revised: { ...same, ...now }, said }) as const;
const changeOf = (now: Partial<Revised>) => {
  const decided = directiveDecider.decide(before, amend(now));
  return decided.ok ? decided.value.map(({ data }) => directiveField.strict().parse(data).change) : decided.error;
};

describe('a directive that is amended', () => {
  it('says as a whole what holds now, and which of it changed', () =>
    given([issued])
      .when(amend({ orders: [order(1, 'do'), order(2, 'tell us')] }))
      .then([
        {
          type: 'wian.directive.amended.v1',
          data: {
            ...before,
            orders: [order(1, 'do'), order(2, 'tell us')],
            revision: 2,
            change: {
              ...said,
              kind: 'amended',
              orders: [2],
              deadlines: [],
              added: null,
              removed: null,
              needsAcknowledgement: true,
            },
          },
        },
      ]));

  it.each<[string, Partial<Revised>, object]>([
    ['an order that is new', { orders: [...before.orders, order(3, 'more')] }, { orders: [3], deadlines: [] }],
    ['an order that is gone', { orders: [order(1, 'do')] }, { orders: [2], deadlines: [] }],
    ['a deadline, by its order', { deadlines: [{ ...deadline, at: '2025-03-25' }] }, { orders: [], deadlines: [2] }],
    ['a deadline that is gone', { deadlines: [] }, { orders: [], deadlines: [2] }],
    [
      'a deadline of the whole letter, as 0',
      { deadlines: [deadline, { ...deadline, order: null }] },
      { orders: [], deadlines: [0] },
    ],
    [
      'that an order binds others, which changes no order',
      { orders: [order(1, 'do', sao), order(2, 'tell')] },
      { orders: [], deadlines: [] },
    ],
    ['whom it binds no more', { audience: sao, removed: sao }, { removed: sao, added: null }],
  ])('names %s', (_, now, change) => expect(changeOf(now)).toMatchObject([change]));

  it('counts its revisions, and keeps how it was addressed only where that still holds', () => {
    const [amended] = amendments({ ...before, addressed: { answersTo: 'issuer' } }, { orders: [order(1, 'do')] });
    expect(amended).toMatchObject({ revision: 2 });
    expect(amended).not.toHaveProperty('addressed');
    const [again] = amended ? amendments(amended, { orders: [order(1, 'undo')] }) : [];
    expect(again).toMatchObject({ revision: 3 });
  });

  it('is left as it is when nothing would change', () => given([issued]).when(amend({})).then([]));
});

const amendments = (directive: Directive, now: Partial<Revised>): readonly Directive[] => {
  const decided = directiveDecider.decide(directive, amend(now));
  return decided.ok ? decided.value.map(({ data }) => data) : [];
};

describe('a directive that ends', () => {
  const byLetter = { ...said, reason: null, byDirectiveId: laterId };
  const cancel = { type: 'cancel', said: byLetter } as const;
  const withdraw = { type: 'withdraw', said: { ...said, reason: 'sent by mistake' } } as const;
  const history = (command: Parameters<typeof directiveDecider.decide>[1]) => {
    const decided = directiveDecider.decide(before, command);
    return [issued, ...(decided.ok ? decided.value : [])];
  };

  it.each([
    ['supersede', 'superseded'],
    ['cancel', 'cancelled'],
  ] as const)('names the later directive when that has %s-ed it', (type, state) => {
    const [, ended] = history({ type, said: byLetter });
    expect(ended).toMatchObject({
      type: `wian.directive.${state}.v1`,
      data: { ...before, state, revision: 2, change: { kind: state, byDirectiveId: laterId } },
    });
  });

  it('keeps the reason when it is withdrawn', () =>
    expect(history(withdraw)[1]).toMatchObject({
      data: { state: 'withdrawn', change: { reason: 'sent by mistake' } },
    }));

  it('changes no more', () => {
    given(history(withdraw))
      .when(amend({ deadlines: [] }))
      .then({ error: 'DIRECTIVE.ENDED', saying: /withdrawn/ });
    given(history(cancel)).when({ type: 'add-recipients', revised: same, said }).then({ error: 'DIRECTIVE.ENDED' });
    given(history(cancel))
      .when(withdraw)
      .then({ error: 'DIRECTIVE.ENDED', saying: new RegExp(laterId) });
    given(history(cancel))
      .when({ type: 'cancel', said: { ...byLetter, byDirectiveId: `${laterId}1` } })
      .then({ error: 'DIRECTIVE.ENDED' });
  });

  it('is not ended twice in the same way', () => {
    given(history(cancel)).when(cancel).then([]);
    given(history(withdraw)).when(withdraw).then([]);
  });

  it('is not ended by itself', () =>
    given([issued])
      .when({ type: 'supersede', said: { ...byLetter, byDirectiveId: before.directiveId } })
      .then({ error: 'DIRECTIVE.ENDS_ITSELF' }));

  it('must have been issued', () => given([]).when(withdraw).then({ error: 'DIRECTIVE.UNKNOWN' }));
});
