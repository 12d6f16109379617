import type { Directive, FormField, OrderReport, Task } from '@wian/contracts';

type Form = NonNullable<Directive['form']>;
type Value = NonNullable<OrderReport['values']>[number];

/** What is wrong with one field of a report. */
export interface FieldProblem {
  /** Id of the field, as the form or the report names it. */
  readonly field: string;
  /** Null where the form has no such field. */
  readonly label: string | null;
  /** `missing`, `unknown`, `twice`, or what was expected: `text`, `number`, `whole-number`, `yes-no`, `date`. */
  readonly problem: string;
}

const isDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isReal(value);
/** The 30th of February is none. */
const isReal = (date: string): boolean => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
};

const fits: Readonly<Record<string, (value: Value['value']) => boolean>> = {
  // A text may be all digits, and who writes it need not say so.
  text: (value) => typeof value === 'number' || (typeof value === 'string' && value.trim() !== ''),
  number: (value) => typeof value === 'number',
  'whole-number': (value) => Number.isInteger(value),
  'yes-no': (value) => typeof value === 'boolean',
  date: isDate,
};

/** Of each value given, in their order: whether the form asks for it, and so. A kind that is not known here takes anything. */
export function problemsOf({ fields }: Form, values: readonly Value[]): readonly FieldProblem[] {
  return values.flatMap(({ name, value }, at) => {
    const field = fields.find(({ id }) => id === name);
    if (!field) return [{ field: name, label: null, problem: 'unknown' }];
    if (values.findIndex((each) => each.name === name) < at) return [problem(field, 'twice')];
    return fits[field.kind]?.(value) === false ? [problem(field, field.kind)] : [];
  });
}

/** Required fields that are not among these. */
export const missingOf = ({ fields }: Form, given: ReadonlySet<string>): readonly FieldProblem[] =>
  fields.filter(({ id, required }) => required && !given.has(id)).map((field) => problem(field, 'missing'));

const problem = ({ id, label }: FormField, what: string): FieldProblem => ({ field: id, label, problem: what });

/** Of a report as it would be made: a form is filled in over all reports on single orders, and a nil report fills none in. */
export function formProblems(
  form: Form | undefined,
  { reports = [] }: Pick<Task, 'reports'>,
  made: {
    readonly kind?: string | undefined;
    readonly values?: readonly Value[] | undefined;
    readonly isWhole: boolean;
  },
): readonly FieldProblem[] {
  if (!form) return [];
  const { kind, values = [], isWhole } = made;
  const wrong = problemsOf(form, values);
  if (!isWhole || kind === 'nil') return wrong;
  const given = new Set([...values, ...reports.flatMap((report) => report.values ?? [])].map(({ name }) => name));
  return [...wrong, ...missingOf(form, given)];
}
