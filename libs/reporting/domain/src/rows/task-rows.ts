import { type CloudEvent, type Task, topics } from '@wian/contracts';
import {
  type EntitySet,
  fixedFlag,
  fixedInstant,
  fixedInt,
  fixedText,
  modifiedAt,
  optionalInstant,
  optionalText,
  type Row,
  text,
} from '../model/entity-set.js';
import { utc } from './instants.js';
import { taskFactColumns, taskFacts } from './task-facts.js';

export const tasksSet: EntitySet = {
  name: 'Tasks',
  entity: 'Task',
  key: 'taskId',
  scope: 'path',
  topics: [topics.task.name],
  en: 'What each unit owes for each directive, as it stands now',
  th: 'งานที่แต่ละหน่วยงานต้องดำเนินการตามข้อสั่งการ ณ ปัจจุบัน',
  columns: [
    fixedText('taskId', 'Id of the task', 'รหัสงาน'),
    fixedText('directiveId', 'Directive that the task follows from; see Directives', 'รหัสข้อสั่งการ ดูตาราง Directives'),
    text('unitId', 'Unit that owns the task today; see Units', 'หน่วยงานที่รับผิดชอบในปัจจุบัน ดูตาราง Units'),
    fixedText('recipientUnitId', 'Unit that the task was first given to', 'หน่วยงานที่ได้รับมอบหมายแต่แรก'),
    fixedText('issuerUnitId', 'Unit that issued the directive', 'หน่วยงานที่ออกข้อสั่งการ'),
    optionalText('parentTaskId', 'Task of the unit above, if it has one', 'งานของหน่วยงานเหนือขึ้นไป (ถ้ามี)'),
    fixedText(
      'level',
      'ministry, department, province, district, local or other',
      'ระดับ: กระทรวง กรม จังหวัด อำเภอ ท้องถิ่น หรืออื่น',
    ),
    fixedFlag('relay', 'The unit passes on and follows up', 'มีหน้าที่แจ้งเวียนต่อและติดตาม'),
    fixedFlag('act', 'The unit is addressed and has to act', 'เป็นผู้รับที่ต้องดำเนินการ'),
    fixedInt('orders', 'How many orders of the directive bind the unit', 'จำนวนข้อสั่งการที่ผูกพัน'),
    fixedText(
      'endedBy',
      'Whose step ends it: acknowledgement, unit or issuer',
      'งานสิ้นสุดด้วย: การรับทราบ หน่วยงาน หรือผู้ออกข้อสั่งการ',
    ),
    text(
      'status',
      'assigned, acknowledged, in-progress, reported, returned or completed',
      'สถานะ: มอบหมาย รับทราบ กำลังดำเนินการ รายงานแล้ว ส่งกลับ หรือเสร็จสิ้น',
    ),
    fixedInstant('assignedAt', 'When it was given to the unit', 'เวลาที่มอบหมาย'),
    optionalInstant('acknowledgedAt', 'When the unit took note', 'เวลาที่รับทราบ'),
    optionalInstant('startedAt', 'When the unit began', 'เวลาที่เริ่มดำเนินการ'),
    optionalInstant('reportedAt', 'When the unit last reported', 'เวลาที่รายงานล่าสุด'),
    optionalInstant('returnedAt', 'When the issuer last returned it', 'เวลาที่ส่งกลับล่าสุด'),
    optionalInstant('completedAt', 'When nothing more was owed', 'เวลาที่เสร็จสิ้น'),
    optionalInstant('acknowledgeDueAt', 'By when it is to be acknowledged', 'กำหนดรับทราบ'),
    optionalInstant('completeDueAt', 'By when it is to be completed', 'กำหนดแล้วเสร็จ'),
    ...taskFactColumns,
    modifiedAt,
  ],
};

export function taskRow({ data: task, time }: CloudEvent<Task>): Row {
  return {
    taskId: task.taskId,
    directiveId: task.directiveId,
    unitId: task.unitId,
    recipientUnitId: task.recipientUnitId,
    issuerUnitId: task.issuerUnitId,
    parentTaskId: task.parentTaskId,
    level: task.level,
    relay: task.obligations.relay,
    act: task.obligations.act,
    orders: task.orders.length,
    endedBy: task.endedBy,
    status: task.status,
    assignedAt: utc(task.assignedAt),
    ...stepTimes(task),
    acknowledgeDueAt: dueAt(task.clocks?.acknowledge),
    completeDueAt: dueAt(task.clocks?.complete),
    ...taskFacts(task),
    modifiedAt: utc(time),
  };
}

const stepTimes = (task: Task): Row => ({
  acknowledgedAt: at(task.acknowledged),
  startedAt: at(task.started),
  reportedAt: at(task.reported),
  returnedAt: at(task.returned),
  completedAt: at(task.completed),
});

const at = (step: { readonly at: string } | null): string | null => step && utc(step.at);
const dueAt = (clock: { readonly dueAt: string } | undefined): string | null => (clock ? utc(clock.dueAt) : null);
