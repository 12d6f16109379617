import { levelField, localDateField, unitField, unitIdField, unitPeriodField, unitTypeField } from '@wian/contracts';
import { z } from 'zod';

const textField = z.string().trim().min(1).max(1_000);

/** When a change takes effect, and what it rests on. */
const dated = {
  on: localDateField.describe('the first day on which it holds (Asia/Bangkok)'),
  authority: textField.nullable().default(null).describe('the announcement or order, as cited'),
  note: textField.nullable().default(null),
};

const newUnitField = z.strictObject({
  ...unitField.pick({ code: true, letterPrefix: true, sample: true, source: true }).shape,
  ...unitPeriodField.pick({ name: true, type: true, level: true, parentId: true }).shape,
});
export type NewUnit = z.infer<typeof newUnitField>;

/** Where those that answer to a unit go that ends, or that gives them away. */
const children = {
  children: z
    .array(z.strictObject({ unitId: unitIdField, parentId: unitIdField }))
    .default([])
    .describe('whom each of these answers to from that day on'),
  childrenTo: unitIdField.nullable().default(null).describe('the same for all others'),
};

/** One thing that happens to the organisation on one day. */
export const unitChangeField = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('create'), ...dated, unit: newUnitField }),
  z.strictObject({ kind: z.literal('rename'), ...dated, unitId: unitIdField, name: unitPeriodField.shape.name }),
  z.strictObject({
    kind: z.literal('change-type'),
    ...dated,
    unitId: unitIdField,
    type: unitTypeField,
    level: levelField.optional(),
    code: unitField.shape.code.optional().describe('its official code from that day on; its id stays'),
    name: unitPeriodField.shape.name.optional(),
    parentId: unitIdField.optional(),
  }),
  z.strictObject({ kind: z.literal('re-parent'), ...dated, unitId: unitIdField, parentId: unitIdField }),
  z.strictObject({
    kind: z.literal('merge'),
    ...dated,
    unitIds: z.array(unitIdField).min(1).describe('these end'),
    into: z.union([unitIdField, newUnitField]).describe('one that goes on, or a new one; their units answer to it'),
  }),
  z.strictObject({
    kind: z.literal('split'),
    ...dated,
    unitId: unitIdField,
    into: z.array(newUnitField).min(1),
    continues: z.boolean().default(false).describe('whether the unit itself goes on'),
    ...children,
  }),
  z.strictObject({ kind: z.literal('abolish'), ...dated, unitId: unitIdField, ...children }),
]);
export type UnitChange = z.infer<typeof unitChangeField>;
export type ChangeOf<Kind extends UnitChange['kind']> = Extract<UnitChange, { kind: Kind }>;

/** The units that a change names, those to be created by the id that they will have. */
export function unitsNamedBy(change: UnitChange): readonly string[] {
  switch (change.kind) {
    case 'create':
      return [idOfNew(change.unit)];
    case 'merge':
      return [...change.unitIds, typeof change.into === 'string' ? change.into : idOfNew(change.into)];
    case 'split':
      return [change.unitId, ...change.into.map(idOfNew), ...childrenNamed(change)];
    case 'abolish':
      return [change.unitId, ...childrenNamed(change)];
    default:
      return [change.unitId];
  }
}

/** The units that a change ends, so that those which answer to them have to go elsewhere. */
export function unitsEndedBy(change: UnitChange): readonly string[] {
  if (change.kind === 'merge') return change.unitIds;
  if (change.kind === 'abolish') return [change.unitId];
  return change.kind === 'split' && !change.continues ? [change.unitId] : [];
}

/** A unit's id is made of the first official code that it has. */
export const idOfNew = ({ code }: Pick<NewUnit, 'code'>): string => `unit_${code}`;

const childrenNamed = (change: ChangeOf<'split' | 'abolish'>) => change.children.map(({ unitId }) => unitId);
