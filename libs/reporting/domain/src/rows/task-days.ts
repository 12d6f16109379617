import { topics } from '@wian/contracts';
import { dateOfDay, dayOfDate, instantOf } from '@wian/working-time';
import {
  type EntitySet,
  fixedDate,
  fixedText,
  flag,
  modifiedAt,
  optionalFlag,
  optionalText,
  type Row,
  text,
} from '../model/entity-set.js';
import type { TaskRecord } from './task-record.js';
import { dayOfStep, type HistoryStep } from './task-steps.js';

export const taskDaysSet: EntitySet = {
  name: 'TaskDays',
  entity: 'TaskDay',
  key: 'taskDayId',
  scope: 'path',
  topics: [topics.task.name],
  en: 'Each task on each day from the day it was given to the day it was completed',
  th: 'สถานะของแต่ละงานในแต่ละวัน ตั้งแต่วันที่มอบหมายถึงวันที่เสร็จสิ้น',
  columns: [
    fixedText('taskDayId', 'Task and day', 'รหัสงานและวันที่'),
    fixedText('taskId', 'Id of the task', 'รหัสงาน'),
    fixedText('directiveId', 'Directive of the task', 'รหัสข้อสั่งการ'),
    text('unitId', 'Unit that owned the task that day', 'หน่วยงานที่รับผิดชอบในวันนั้น'),
    fixedDate('date', 'The day (Asia/Bangkok); see Dates', 'วันที่ ดูตาราง Dates'),
    text('status', 'Status at the end of that day; today: so far', 'สถานะเมื่อสิ้นวัน (วันนี้: จนถึงขณะนี้)'),
    flag('open', 'Something was still owed at the end of that day', 'ยังไม่เสร็จสิ้นเมื่อสิ้นวัน'),
    optionalFlag('done', 'Done by the end of that day, and not ended otherwise', 'ดำเนินการเสร็จสิ้นภายในวันนั้น'),
    optionalText('endedKind', 'How it had ended without being done, e.g. exempted', 'เหตุที่สิ้นสุดโดยมิได้ดำเนินการ'),
    modifiedAt,
  ],
};

/** One row a day, up to `today`, in the order of their keys. A day belongs to the last step that was taken by its end. */
export function* taskDayRows(record: TaskRecord, today: string): Generator<Row> {
  const { steps, firstDay, lastDay } = record;
  const byDay = steps.map((step) => ({ step, from: dayOfStep(step) }));
  const end = dayOfDate(lastDay < today ? lastDay : today);
  for (let day = dayOfDate(firstDay); day <= end; day++) {
    const date = dateOfDay(day);
    const found = byDay.findLast(({ from }) => from <= date);
    if (found) yield rowOn(record, day, found.step);
  }
}

function rowOn({ taskId, row }: TaskRecord, day: number, { status, unitId, at, ended }: HistoryStep): Row {
  const date = dateOfDay(day);
  const begins = new Date(instantOf(day, 0)).toISOString();
  return {
    taskDayId: `${taskId}@${date}`,
    taskId,
    directiveId: row['directiveId'] ?? null,
    unitId,
    date,
    status,
    open: status !== 'completed',
    done: status === 'completed' && ended === undefined,
    endedKind: ended ?? null,
    // A day that only carries a status on is news from its first moment.
    modifiedAt: at > begins ? at : begins,
  };
}
