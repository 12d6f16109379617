import type { Task } from '@wian/contracts';
import {
  type Column,
  optionalDate,
  optionalFlag,
  optionalInstant,
  optionalInt,
  optionalText,
  type Row,
} from '../model/entity-set.js';
import { utc } from './instants.js';

/**
 * Columns of Tasks that were added after the first ones, so that all of them may be null: rows of before have none of
 * them until the tables are rebuilt.
 */
export const taskFactColumns: readonly Column[] = [
  optionalFlag(
    'done',
    'The work was done: completed, and not ended otherwise',
    'ดำเนินการจนเสร็จสิ้น (ไม่รวมที่สิ้นสุดด้วยเหตุอื่น)',
  ),
  optionalText('endedKind', 'How it ended without being done, e.g. exempted', 'เหตุที่สิ้นสุดโดยมิได้ดำเนินการ เช่น ได้รับยกเว้น'),
  optionalInstant('endedAt', 'When it ended so', 'เวลาที่สิ้นสุดด้วยเหตุนั้น'),
  optionalText('endedByDirectiveId', 'The later directive by which it ended so', 'ข้อสั่งการที่ทำให้สิ้นสุด'),
  optionalInstant('registeredAt', 'When the unit registered the letter', 'เวลาที่ลงทะเบียนรับหนังสือ'),
  optionalFlag('onBehalf', 'Another unit has entered the acknowledgement', 'หน่วยงานอื่นบันทึกรับทราบแทน'),
  optionalText('onBehalfUnitId', 'The unit that has entered it', 'หน่วยงานที่บันทึกรับทราบแทน'),
  optionalText('onBehalfWhy', 'Why it did, e.g. no-computer', 'เหตุที่บันทึกแทน เช่น ไม่มีคอมพิวเตอร์'),
  optionalInstant('acceptedAt', 'When the unit agreed to do it, with a plan', 'เวลาที่รับดำเนินการพร้อมแผน'),
  optionalDate('plannedFinishOn', 'By which day it means to have done it', 'วันที่คาดว่าจะแล้วเสร็จ'),
  optionalText('delegatedPostId', 'Post of the unit that does the work', 'ตำแหน่งที่ได้รับมอบให้ดำเนินการ'),
  optionalInstant('delegatedAt', 'When the work was given to it', 'เวลาที่มอบให้ดำเนินการ'),
  optionalInt('transfers', 'How often it was handed to another unit', 'จำนวนครั้งที่โอนไปหน่วยงานอื่น'),
  optionalInstant('transferredAt', 'When it was last handed on', 'เวลาที่โอนครั้งล่าสุด'),
  optionalText('transferredFromUnitId', 'Unit that it came from', 'หน่วยงานที่โอนมา'),
  optionalInstant('disownedAt', 'When the unit said that it is not its own to do', 'เวลาที่แจ้งว่าไม่อยู่ในอำนาจหน้าที่'),
  optionalText('disownedAnswer', 'What it was answered: kept, transferred, exempted', 'คำตอบ: ให้คงไว้ โอน หรือยกเว้น'),
  optionalInt('ordersReported', 'How many of its orders are reported on', 'จำนวนข้อสั่งการที่รายงานแล้ว'),
  optionalText('reportKind', 'What the last report is: result or nil', 'ชนิดรายงานล่าสุด: ผลการดำเนินการ หรือไม่มี'),
  optionalText(
    'rootDirectiveId',
    'First directive of the chain, where each level issues its own',
    'ข้อสั่งการต้นทางของการเวียนเป็นทอด',
  ),
  optionalInstant('relayedAt', 'When the unit last passed it on with a letter of its own', 'เวลาที่เวียนต่อครั้งล่าสุด'),
  optionalText('relayedDirectiveId', 'The directive by which it did', 'ข้อสั่งการที่ใช้เวียนต่อ'),
  optionalInt('relayCovers', 'Addressed units below it that its directives reach', 'จำนวนหน่วยงานผู้รับที่เวียนถึงแล้ว'),
  optionalInt('relayExpected', 'Addressed units below it; more = passed on in part', 'จำนวนหน่วยงานผู้รับที่ต้องเวียนถึง'),
  optionalText(
    'extensionState',
    'More time: asked, granted, refused or lapsed',
    'การขอขยายเวลา: ขอ อนุมัติ ไม่อนุมัติ หรือตกไป',
  ),
  optionalInstant('extensionAskedAt', 'When more time was asked for', 'เวลาที่ขอขยายเวลา'),
  optionalInstant('extensionWantedDueAt', 'Until when', 'ขอขยายถึงเวลา'),
  optionalInstant('extensionDecidedAt', 'When that was decided', 'เวลาที่พิจารณาคำขอ'),
  optionalInstant('extensionAgreedDueAt', 'The time agreed; the limit is then completeDueAt', 'เวลาที่อนุมัติให้ขยายถึง'),
  optionalInstant('originalCompleteDueAt', 'The limit before it was first extended', 'กำหนดแล้วเสร็จเดิมก่อนขยาย'),
  optionalInstant(
    'writtenCompleteDueAt',
    'The limit as written, where it was brought forward',
    'กำหนดตามหนังสือ ในกรณีที่เลื่อนเข้ามา',
  ),
];

export const taskFacts = (task: Task): Row => ({
  ...endFacts(task),
  registeredAt: instantOf(task.registered?.at),
  ...onBehalfFacts(task),
  ...workFacts(task),
  ...handedFacts(task),
  ordersReported: ordersReported(task),
  reportKind: task.reported && (task.reported.kind ?? 'result'),
  ...relayFacts(task),
  ...timeFacts(task),
});

const endFacts = ({ status, ended }: Task): Row => ({
  done: status === 'completed' && !ended,
  endedKind: ended?.kind ?? null,
  endedAt: instantOf(ended?.at),
  endedByDirectiveId: ended?.byDirectiveId ?? null,
});

const workFacts = ({ accepted, delegated }: Task): Row => ({
  acceptedAt: instantOf(accepted?.at),
  plannedFinishOn: accepted?.finishOn ?? null,
  delegatedPostId: delegated?.postId ?? null,
  delegatedAt: instantOf(delegated?.at),
});

const onBehalfFacts = ({ acknowledged }: Task): Row => ({
  onBehalf: acknowledged?.onBehalf !== undefined,
  onBehalfUnitId: acknowledged?.onBehalf?.unitId ?? null,
  onBehalfWhy: acknowledged?.onBehalf?.why ?? null,
});

const handedFacts = ({ transferred, disowned }: Task): Row => ({
  transfers: transferred?.count ?? 0,
  transferredAt: instantOf(transferred?.at),
  transferredFromUnitId: transferred?.from ?? null,
  disownedAt: instantOf(disowned?.at),
  disownedAnswer: disowned?.answered?.answer ?? null,
});

const relayFacts = ({ rootDirectiveId, relayed }: Task): Row => ({
  rootDirectiveId: rootDirectiveId ?? null,
  relayedAt: instantOf(relayed?.at),
  relayedDirectiveId: relayed?.directiveId ?? null,
  relayCovers: relayed?.covers ?? null,
  relayExpected: relayed?.expected ?? null,
});

/** A report on the whole is one on every order. */
const ordersReported = ({ reported, reports = [], orders }: Task): number =>
  reported ? orders.length : reports.filter(({ order }) => orders.includes(order)).length;

const timeFacts = ({ extension, clocks }: Task): Row => ({
  extensionState: extension?.state ?? null,
  extensionAskedAt: instantOf(extension?.askedAt),
  extensionWantedDueAt: instantOf(extension?.wantedDueAt),
  extensionDecidedAt: instantOf(extension?.decidedAt),
  extensionAgreedDueAt: instantOf(extension?.agreedDueAt),
  originalCompleteDueAt: instantOf(clocks?.complete?.originalDueAt),
  writtenCompleteDueAt: instantOf(clocks?.complete?.derived?.writtenDueAt),
});

const instantOf = (instant: string | null | undefined): string | null => (instant ? utc(instant) : null);
