import { type CloudEvent, type Directive, topics } from '@wian/contracts';
import { buddhistYearOf, fiscalYearOf } from '@wian/thai';
import {
  type EntitySet,
  fixedDate,
  fixedInstant,
  fixedInt,
  fixedText,
  modifiedAt,
  type Row,
} from '../model/entity-set.js';
import { utc } from './instants.js';

export const directivesSet: EntitySet = {
  name: 'Directives',
  entity: 'Directive',
  key: 'directiveId',
  scope: 'directive',
  topics: [topics.directive.name],
  en: 'Directives as issued: those of the unit and those that bind it',
  th: 'ข้อสั่งการที่ออกแล้ว ทั้งของหน่วยงานและที่ผูกพันหน่วยงาน',
  columns: [
    fixedText('directiveId', 'Id of the directive', 'รหัสข้อสั่งการ'),
    fixedText('letterId', 'Letter that it was read from', 'รหัสหนังสือ'),
    fixedText('issuerUnitId', 'Unit that issued it; see Units', 'หน่วยงานที่ออก ดูตาราง Units'),
    fixedText('number', 'Number of the letter', 'เลขที่หนังสือ'),
    fixedDate('letterDate', 'Date of the letter', 'วันที่ของหนังสือ'),
    fixedInt('buddhistYear', 'Buddhist year of the letter', 'ปี พ.ศ. ของหนังสือ'),
    fixedInt('fiscalYear', 'Fiscal year (BE) of the letter', 'ปีงบประมาณของหนังสือ'),
    fixedText('subject', 'Subject', 'เรื่อง'),
    fixedText('urgency', 'normal, urgent, very-urgent or most-urgent', 'ชั้นความเร็ว: ปกติ ด่วน ด่วนมาก หรือด่วนที่สุด'),
    fixedText('action', 'acknowledge, comply, act, report or relay', 'สิ่งที่ขอ: รับทราบ ถือปฏิบัติ ดำเนินการ รายงาน หรือแจ้งเวียน'),
    fixedText('mode', 'through or relayed', 'วิธีเวียน: ทุกระดับพร้อมกัน หรือเป็นทอด'),
    fixedInt('orders', 'How many orders it holds', 'จำนวนข้อสั่งการ'),
    fixedInt('recipients', 'How many units were addressed when it was issued', 'จำนวนหน่วยงานผู้รับเมื่อออก'),
    fixedDate('treeDate', 'Day whose organisation tree was used', 'วันที่ของโครงสร้างหน่วยงานที่ใช้'),
    fixedInstant('issuedAt', 'When it was issued', 'เวลาที่ออก'),
    modifiedAt,
  ],
};

export const directiveRow = ({ data: directive, time }: CloudEvent<Directive>): Row => ({
  directiveId: directive.directiveId,
  letterId: directive.letterId,
  issuerUnitId: directive.issuerUnitId,
  number: directive.number,
  letterDate: directive.letterDate,
  buddhistYear: buddhistYearOf(directive.letterDate),
  fiscalYear: fiscalYearOf(directive.letterDate),
  subject: directive.subject,
  urgency: directive.urgency,
  action: directive.action,
  mode: directive.mode,
  orders: directive.orders.length,
  recipients: directive.shown.count,
  treeDate: directive.treeDate,
  issuedAt: utc(directive.issuedAt),
  modifiedAt: utc(time),
});
