import type { UnitType } from '@wian/contracts';

/** A unit as its letters speak of it. */
export interface RelayUnit {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
  /** อจ; null where the directory does not tell. */
  readonly letterPrefix: string | null;
}

interface Words {
  /** With what the unit's name begins. */
  readonly body: string;
  readonly head: string;
  /** Behind the title of the head: all of them. */
  readonly all: string;
  /** What such units are called in a request. */
  readonly called: string;
  /** Where the head sits, before the rest of the name. */
  readonly seat?: string;
}

const LOCAL = 'องค์กรปกครองส่วนท้องถิ่น';
const local = (body: string, all: string, seat = 'สำนักงาน'): Words => ({
  body,
  head: body.startsWith('เทศบาล') ? body.replace('เทศบาล', 'นายกเทศมนตรี') : `นายก${body}`,
  all,
  called: LOCAL,
  seat: `${seat}${body}`,
});

/** In the order in which letters name them. */
const words: Partial<Record<UnitType, Words>> = {
  ministry: { body: 'กระทรวง', head: 'ปลัดกระทรวง', all: 'ทุกกระทรวง', called: 'กระทรวง', seat: 'กระทรวง' },
  province: {
    body: 'จังหวัด',
    head: 'ผู้ว่าราชการจังหวัด',
    all: 'ทุกจังหวัด',
    called: 'จังหวัด',
    seat: 'ศาลากลางจังหวัด',
  },
  district: { body: 'อำเภอ', head: 'นายอำเภอ', all: 'ทุกอำเภอ', called: 'อำเภอ', seat: 'ที่ว่าการอำเภอ' },
  pao: local('องค์การบริหารส่วนจังหวัด', 'ทุกแห่ง'),
  'city-municipality': local('เทศบาลนคร', 'ทุกแห่ง'),
  'town-municipality': local('เทศบาลเมือง', 'ทุกแห่ง'),
  'subdistrict-municipality': local('เทศบาลตำบล', 'ทุกแห่ง'),
  sao: local('องค์การบริหารส่วนตำบล', 'ทุกแห่ง', 'ที่ทำการ'),
};

/** The types in the order in which letters name them; those that letters name one by one come last. */
export const addressedTypes = Object.keys(words) as readonly UnitType[];

/** นายอำเภอทุกอำเภอ; null where such units are named one by one. */
export function headsOfAll(type: UnitType): string | null {
  const found = words[type];
  return found ? `${found.head}${found.all}` : null;
}

/** นายอำเภอปทุมราชวงศา; the unit's own name where its head is not known. */
export function headOf({ type, name }: Pick<RelayUnit, 'type' | 'name'>): string {
  const found = words[type];
  return found && name.startsWith(found.body) ? `${found.head}${name.slice(found.body.length)}` : name;
}

/** ที่ว่าการอำเภอปทุมราชวงศา. */
export function seatOf({ type, name }: RelayUnit): string {
  const found = words[type];
  return found?.seat && name.startsWith(found.body) ? `${found.seat}${name.slice(found.body.length)}` : name;
}

/** What the addressees are called in one word. */
export function calledOf(types: readonly UnitType[]): string {
  const called = [...new Set(types.map((type) => words[type]?.called ?? 'ท่าน'))];
  return called.length > 2 || called.includes('ท่าน') ? 'ท่าน' : called.join('และ');
}

/**
 * What usually stands before the stroke of its letters' numbers: district 03 of อำนาจเจริญ writes from its ที่ทำการปกครอง
 * (อจ 0318), a province from its สำนักงานจังหวัด (อจ 0017). null: only the office itself knows.
 */
export function officeNumberOf({ type, code, letterPrefix }: RelayUnit): string | null {
  if (letterPrefix === null) return null;
  if (type === 'district' && /^\d{4}$/.test(code)) return `${letterPrefix} ${code.slice(2)}18`;
  return type === 'province' ? `${letterPrefix} 0017` : null;
}

/** Whose matter it is, by the same office. */
export function ownerOf({ type, name }: RelayUnit): string | null {
  if (type === 'district') return `ที่ทำการปกครอง${name}`;
  return type === 'province' ? `สำนักงาน${name}` : null;
}
