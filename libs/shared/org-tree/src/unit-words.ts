import type { Level, UnitType } from '@wian/contracts';

/** What types and levels are called when it is explained why a unit is addressed. */
export const typeWords: Readonly<Record<UnitType, { readonly en: string; readonly th: string }>> = {
  ministry: { en: 'ministry', th: 'กระทรวง' },
  province: { en: 'province', th: 'จังหวัด' },
  district: { en: 'district', th: 'อำเภอ' },
  pao: { en: 'provincial administrative organisation', th: 'องค์การบริหารส่วนจังหวัด' },
  'city-municipality': { en: 'city municipality', th: 'เทศบาลนคร' },
  'town-municipality': { en: 'town municipality', th: 'เทศบาลเมือง' },
  'subdistrict-municipality': { en: 'sub-district municipality', th: 'เทศบาลตำบล' },
  sao: { en: 'sub-district administrative organisation', th: 'องค์การบริหารส่วนตำบล' },
  special: { en: 'special local administration', th: 'องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ' },
  'provincial-office': { en: 'provincial office', th: 'ส่วนราชการประจำจังหวัด' },
  'village-head': { en: 'village', th: 'หมู่บ้าน' },
  school: { en: 'school', th: 'โรงเรียน' },
  other: { en: 'other body', th: 'หน่วยงานอื่น' },
};

export const levelWords: Readonly<Record<Level, { readonly en: string; readonly th: string }>> = {
  ministry: { en: 'ministry', th: 'กระทรวง' },
  department: { en: 'department', th: 'กรม' },
  province: { en: 'province', th: 'จังหวัด' },
  district: { en: 'district', th: 'อำเภอ' },
  local: { en: 'local', th: 'ท้องถิ่น' },
  other: { en: 'other', th: 'อื่น' },
};
