import type { Level, Role, UnitType } from '@wian/contracts';

/** Columns of a unit, then of one of its posts, then of why. Contact points have columns by channel. */
export const namedColumns = [
  'unit_id',
  'code',
  'name',
  'type',
  'level',
  'parent',
  'letter_prefix',
  'sample',
  'source',
  'ended',
  'post',
  'title',
  'roles',
  'holder',
  'holder_basis',
  'holder_authority',
  'acting',
  'acting_basis',
  'acting_authority',
  'authority',
  'note',
] as const;
export type NamedColumn = (typeof namedColumns)[number];

/** English first, then Thai; both are understood, and whatever else follows. */
type Words = readonly [english: string, thai: string, ...others: string[]];

export const heads: Readonly<Record<NamedColumn, Words>> = {
  unit_id: ['unit id', 'รหัสในระบบ'],
  code: ['code', 'รหัสหน่วยงาน', 'รหัส'],
  name: ['name', 'ชื่อหน่วยงาน'],
  type: ['type', 'ประเภท', 'ประเภทหน่วยงาน'],
  level: ['level', 'ระดับ'],
  parent: ['parent', 'รหัสหน่วยงานเหนือ', 'ขึ้นต่อ', 'answers to'],
  letter_prefix: ['letter prefix', 'อักษรนำเลขหนังสือ'],
  sample: ['sample', 'ข้อมูลตัวอย่าง'],
  source: ['source', 'แหล่งที่มา'],
  ended: ['ended', 'ยุบเลิก'],
  post: ['post', 'รหัสตำแหน่ง'],
  title: ['title', 'ชื่อตำแหน่ง', 'ตำแหน่ง'],
  roles: ['roles', 'บทบาท'],
  holder: ['holder', 'ผู้ดำรงตำแหน่ง'],
  holder_basis: ['holder basis', 'ฐานะผู้ดำรงตำแหน่ง'],
  holder_authority: ['holder authority', 'คำสั่งผู้ดำรงตำแหน่ง'],
  acting: ['acting', 'ผู้รักษาการ'],
  acting_basis: ['acting basis', 'ฐานะผู้รักษาการ'],
  acting_authority: ['acting authority', 'คำสั่งผู้รักษาการ'],
  authority: ['authority', 'อ้างอิง'],
  note: ['note', 'หมายเหตุ'],
};

export const channelHeads: Readonly<Record<string, Words>> = {
  email: ['email', 'อีเมล', 'e-mail'],
  phone: ['phone', 'โทรศัพท์'],
  fax: ['fax', 'โทรสาร'],
  paper: ['paper', 'ที่อยู่ส่งเอกสาร'],
  visit: ['visit', 'ที่ตั้งสำนักงาน'],
  line: ['line', 'ไลน์'],
  webhook: ['webhook', 'เว็บฮุก'],
};

const types: Readonly<Record<UnitType, Words>> = {
  ministry: ['ministry', 'กระทรวง'],
  province: ['province', 'จังหวัด'],
  district: ['district', 'อำเภอ'],
  pao: ['pao', 'อบจ.', 'องค์การบริหารส่วนจังหวัด'],
  'city-municipality': ['city-municipality', 'เทศบาลนคร', 'ทน.'],
  'town-municipality': ['town-municipality', 'เทศบาลเมือง', 'ทม.'],
  'subdistrict-municipality': ['subdistrict-municipality', 'เทศบาลตำบล', 'ทต.'],
  sao: ['sao', 'อบต.', 'องค์การบริหารส่วนตำบล'],
  special: ['special', 'รูปแบบพิเศษ'],
  'provincial-office': ['provincial-office', 'ส่วนราชการประจำจังหวัด'],
  'village-head': ['village-head', 'หมู่บ้าน'],
  school: ['school', 'โรงเรียน'],
  other: ['other', 'อื่น ๆ', 'อื่นๆ'],
};

const levels: Readonly<Record<Level, Words>> = {
  ministry: ['ministry', 'กระทรวง'],
  department: ['department', 'กรม'],
  province: ['province', 'จังหวัด'],
  district: ['district', 'อำเภอ'],
  local: ['local', 'ท้องถิ่น'],
  other: ['other', 'อื่น ๆ', 'อื่นๆ'],
};

const roles: Readonly<Record<Role, Words>> = {
  head: ['head', 'หัวหน้าหน่วยงาน'],
  officer: ['officer', 'เจ้าหน้าที่สารบรรณ'],
  issuer: ['issuer', 'ผู้ออกหนังสือ'],
  administrator: ['administrator', 'ผู้ดูแลทำเนียบ'],
};

const bases: Readonly<Record<string, Words>> = {
  'additional-charge': ['additional-charge', 'ควบตำแหน่ง'],
  'acting-in-place': ['acting-in-place', 'รักษาราชการแทน'],
  'on-behalf': ['on-behalf', 'ปฏิบัติราชการแทน'],
  'acting-in-position': ['acting-in-position', 'รักษาการในตำแหน่ง'],
};

const yesNo: Readonly<Record<string, Words>> = {
  yes: ['yes', 'ใช่', 'true', '1'],
  no: ['no', 'ไม่ใช่', 'false', '0'],
};

/** Written where something is to be empty from now on: an empty cell leaves it as it is. */
export const NONE = 'none';
const none: Readonly<Record<string, Words>> = { [NONE]: [NONE, 'ไม่มี', '-', '–'] };

const vocabularies = { types, levels, roles, bases, yesNo, none };
export type Vocabulary = keyof typeof vocabularies;

const keyOf = new Map<string, string>(
  Object.entries(vocabularies).flatMap(([vocabulary, words]) =>
    Object.entries(words).flatMap(([key, all]) =>
      (all as Words).map((word) => [`${vocabulary} ${word.toLowerCase()}`, key] as const),
    ),
  ),
);

/** What a word stands for; a word that stands for nothing stays. */
export const meaningOf = (vocabulary: Vocabulary, word: string): string =>
  keyOf.get(`${vocabulary} ${word.toLowerCase()}`) ?? word;

export const isKey = (vocabulary: Vocabulary, key: string): boolean => Object.hasOwn(vocabularies[vocabulary], key);

/** The word for it, in Thai; a key without one stays. */
export const thaiFor = (vocabulary: Vocabulary, key: string): string => {
  const words: Readonly<Record<string, Words>> = vocabularies[vocabulary];
  return words[key]?.[1] ?? key;
};

/** Every word of a vocabulary, as they are offered to whoever wrote another one. */
export const wordsOf = (vocabulary: Vocabulary): string => {
  const words: Readonly<Record<string, Words>> = vocabularies[vocabulary];
  return Object.values(words)
    .map(([english, thai]) => `${thai} (${english})`)
    .join(', ');
};
