/** What a column may hold; the subset of the OData primitive types that reports need. */
export type EdmType = 'Edm.String' | 'Edm.Int32' | 'Edm.Boolean' | 'Edm.Date' | 'Edm.DateTimeOffset';

/** Dates are `2025-03-06` (Asia/Bangkok), instants `2025-03-06T02:00:00.000Z`: both sort as text as they do in time. */
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

export interface Column {
  readonly name: string;
  readonly type: EdmType;
  readonly nullable: boolean;
  /** Never changes once the row exists and is never null: rows may be paged in its order. */
  readonly stable: boolean;
  readonly en: string;
  readonly th: string;
}

/** Which rows a caller sees: by the path of units down to the row's unit, by the unit itself, by directive, or all. */
export type ScopeKind = 'path' | 'unit' | 'directive' | 'all';

/** A table as BI tools see it. Published columns are only ever added. */
export interface EntitySet {
  readonly name: string;
  /** Name of one row's type. */
  readonly entity: string;
  /** The column that identifies a row; it never changes. */
  readonly key: string;
  readonly columns: readonly Column[];
  readonly scope: ScopeKind;
  /** Topics that its rows are made of: they tell how fresh it is. */
  readonly topics: readonly string[];
  readonly en: string;
  readonly th: string;
}

type Description = readonly [en: string, th: string];

const make =
  (type: EdmType, kind: { readonly nullable: boolean; readonly stable: boolean }) =>
  (name: string, ...[en, th]: Description): Column => ({ name, type, ...kind, en, th });

const changing = { nullable: false, stable: false };
const fixed = { nullable: false, stable: true };
const optional = { nullable: true, stable: false };

export const text = make('Edm.String', changing);
export const fixedText = make('Edm.String', fixed);
export const optionalText = make('Edm.String', optional);
export const int = make('Edm.Int32', changing);
export const fixedInt = make('Edm.Int32', fixed);
export const optionalInt = make('Edm.Int32', optional);
export const flag = make('Edm.Boolean', changing);
export const optionalFlag = make('Edm.Boolean', optional);
export const fixedFlag = make('Edm.Boolean', fixed);
export const date = make('Edm.Date', changing);
export const fixedDate = make('Edm.Date', fixed);
export const optionalDate = make('Edm.Date', optional);
export const instant = make('Edm.DateTimeOffset', changing);
export const fixedInstant = make('Edm.DateTimeOffset', fixed);
export const optionalInstant = make('Edm.DateTimeOffset', optional);

export const modifiedAt = instant(
  'modifiedAt',
  'When the fact behind this row was recorded; for incremental refresh',
  'เวลาที่บันทึกข้อเท็จจริงของแถวนี้ ใช้ดึงเฉพาะแถวที่เปลี่ยนแปลง',
);

export const columnOf = (set: EntitySet, name: string): Column | undefined =>
  set.columns.find((column) => column.name === name);
