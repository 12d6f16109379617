import { type Directive, directiveIssued, type Task, taskAssigned } from '@wian/contracts';
import { type DomainError } from '@wian/kernel';
import { formProblems } from './form.policy.js';
import { report } from './working-steps.js';

const field = (id: string, kind: string, required = false) => ({ id, kind, required, label: `label of ${id}` });
const form: NonNullable<Directive['form']> = {
  fields: [
    field('households', 'whole-number', true),
    field('area', 'number'),
    field('name', 'text'),
    field('done', 'yes-no'),
    field('finished-on', 'date'),
    field('later', 'a-kind-of-a-later-version'),
  ],
};
const task: Task = {
  ...taskAssigned.example,
  directiveId: directiveIssued.example.directiveId,
  endedBy: 'issuer',
  status: 'in-progress',
  orders: [1, 2],
};
type Values = NonNullable<Parameters<typeof formProblems>[2]['values']>;
const said = (values: Values) =>
  formProblems(form, {}, { values: [{ name: 'households', value: 3 }, ...values], isWhole: true }).map(
    ({ field: id, problem }) => `${id} ${problem}`,
  );

describe('a form', () => {
  it('is filled in with values of the kinds that it asks for', () =>
    expect(
      said([
        { name: 'area', value: 1.5 },
        { name: 'name', value: 120 },
        { name: 'done', value: false },
        { name: 'finished-on', value: '2024-02-29' },
        { name: 'later', value: 'anything' },
      ]),
    ).toEqual([]));

  it.each([
    ['area', 'many', 'number'],
    ['name', ' ', 'text'],
    ['name', true, 'text'],
    ['done', 'yes', 'yes-no'],
    ['finished-on', '2025-02-30', 'date'],
    ['finished-on', '20/03/2025', 'date'],
    ['finished-on', 2025, 'date'],
    ['village', 1, 'unknown'],
    ['households', 4, 'twice'],
  ])('says of %s = %s: %s', (name, value, problem) => expect(said([{ name, value }])).toEqual([`${name} ${problem}`]));

  it('takes no broken number for a whole one', () =>
    expect(formProblems(form, {}, { values: [{ name: 'households', value: 2.5 }], isWhole: true })).toMatchObject([
      { field: 'households', label: 'label of households', problem: 'whole-number' },
    ]));

  it('is filled in over the reports on single orders, by the last of them', () => {
    const made = { values: [{ name: 'area', value: 2 }] };
    expect(formProblems(form, {}, { ...made, isWhole: false })).toEqual([]);
    expect(formProblems(form, {}, { ...made, isWhole: true })).toMatchObject([{ problem: 'missing' }]);
    const before = { at: 'x', by: 'y', order: 1, text: 'z', values: [{ name: 'households', value: 1 }] };
    expect(formProblems(form, { reports: [before] }, { ...made, isWhole: true })).toEqual([]);
  });

  it('asks nothing of a nil report, and nobody where there is none', () => {
    expect(formProblems(form, {}, { kind: 'nil', isWhole: true })).toEqual([]);
    expect(formProblems(undefined, {}, { values: [{ name: 'x', value: 1 }], isWhole: true })).toEqual([]);
  });
});

describe('a report', () => {
  const step = { at: '2025-03-07T02:00:00.000Z', by: 'person_x' };
  const refused = (made: Parameters<typeof report>[2]): DomainError | undefined => {
    const decided = report(task, step, made);
    return decided.ok ? undefined : decided.error;
  };

  it('is refused with a problem for each field that is not as the form asks', () => {
    const error = refused({ text: 'x', form, values: [{ name: 'area', value: 'many' }] });
    expect(error).toMatchObject({ code: 'TASK.FORM_NOT_FILLED', kind: 'invalid' });
    expect(error?.params).toMatchObject({
      problems: [
        { field: 'area', problem: 'number' },
        { field: 'households', problem: 'missing' },
      ],
    });
    expect(error?.message).toContain('households (label of households) must be filled in');
  });

  it('on one order need not fill in all of it, the last one must', () => {
    expect(refused({ text: 'x', form, order: 1 })).toBeUndefined();
    expect(refused({ text: 'x', form, order: 3 })?.code).toBe('TASK.ORDER_NOT_BINDING');
    expect(refused({ text: 'x', form })?.code).toBe('TASK.FORM_NOT_FILLED');
    expect(refused({ text: 'x', form, values: [{ name: 'households', value: 0 }] })).toBeUndefined();
  });
});
