import { type CloudEvent, topics, type Unit } from '@wian/contracts';
import {
  date,
  type EntitySet,
  fixedFlag,
  fixedText,
  modifiedAt,
  optionalDate,
  optionalText,
  type Row,
  text,
} from '../model/entity-set.js';
import { utc } from './instants.js';

export const unitsSet: EntitySet = {
  name: 'Units',
  entity: 'Unit',
  key: 'unitId',
  scope: 'unit',
  topics: [topics.unit.name],
  en: 'Organisations by their newest recorded period',
  th: 'หน่วยงาน ตามช่วงเวลาล่าสุดที่บันทึกไว้',
  columns: [
    fixedText('unitId', 'Id of the unit', 'รหัสหน่วยงาน'),
    text('code', 'Official code in that period', 'รหัสทางการในช่วงเวลานั้น'),
    text('name', 'Name', 'ชื่อ'),
    text('type', 'Type of body', 'ประเภทหน่วยงาน'),
    text(
      'level',
      'ministry, department, province, district, local or other',
      'ระดับ: กระทรวง กรม จังหวัด อำเภอ ท้องถิ่น หรืออื่น',
    ),
    optionalText('parentId', 'Unit that it answers to', 'หน่วยงานที่ขึ้นตรง'),
    date('validFrom', 'First day of that period', 'วันแรกของช่วงเวลา'),
    optionalDate('validTo', 'Day on which the period has ended; null = it goes on', 'วันที่ช่วงเวลาสิ้นสุด; ว่าง = ยังไม่สิ้นสุด'),
    fixedFlag('sample', 'Made up for trying things out', 'ข้อมูลตัวอย่าง'),
    modifiedAt,
  ],
};

/** The newest period, whatever the day: so the row follows from the event alone and is the same when rebuilt. */
export function unitRow({ data: unit, time }: CloudEvent<Unit>): Row {
  const newest = unit.periods.reduce((last, period) => (period.from > last.from ? period : last));
  return {
    unitId: unit.unitId,
    code: newest.code ?? unit.code,
    name: newest.name,
    type: newest.type,
    level: newest.level,
    parentId: newest.parentId,
    validFrom: newest.from,
    validTo: newest.to,
    sample: unit.sample,
    modifiedAt: utc(time),
  };
}
