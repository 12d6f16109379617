import { type ClockStep, type CloudEvent, type Task, type TaskClock, topics } from '@wian/contracts';
import {
  type EntitySet,
  fixedInstant,
  fixedInt,
  fixedText,
  instant,
  modifiedAt,
  optionalInstant,
  optionalText,
  type Row,
  text,
} from '../model/entity-set.js';
import { utc } from './task-rows.js';

export const escalationsSet: EntitySet = {
  name: 'Escalations',
  entity: 'Escalation',
  key: 'escalationId',
  scope: 'path',
  topics: [topics.task.name],
  en: 'Each step of each escalation policy on each task, planned or taken',
  th: 'ขั้นตอนการเร่งรัดของแต่ละงาน ทั้งที่วางแผนไว้และที่เกิดขึ้นแล้ว',
  columns: [
    fixedText('escalationId', 'Task, clock and step', 'รหัสงาน นาฬิกา และขั้นตอน'),
    fixedText('taskId', 'Task that is late or may become so', 'รหัสงาน'),
    fixedText('directiveId', 'Directive of the task', 'รหัสข้อสั่งการ'),
    text('unitId', 'Unit that owns the task', 'หน่วยงานที่รับผิดชอบ'),
    fixedText('clock', 'What is counted: acknowledge or complete', 'สิ่งที่นับเวลา: รับทราบ หรือแล้วเสร็จ'),
    fixedText('stepId', 'Step of the policy', 'ขั้นตอนของนโยบาย'),
    fixedText('policyId', 'Escalation policy', 'นโยบายการเร่งรัด'),
    fixedInt('policyVersion', 'Version of the policy that binds the task', 'รุ่นของนโยบาย'),
    fixedInstant('startedAt', 'When the clock started', 'เวลาที่เริ่มนับ'),
    instant('limitAt', 'When the clock runs out', 'เวลาที่ครบกำหนด'),
    instant('dueAt', 'When the step is due', 'เวลาที่ถึงขั้นตอน'),
    text('target', 'Whom the step addresses: incumbent or superior', 'ผู้รับการเร่งรัด: ผู้ดำรงตำแหน่ง หรือหน่วยงานเหนือ'),
    text('channel', 'How it is told', 'ช่องทาง'),
    optionalText(
      'outcome',
      'fired, superfluous, skipped; null = still to come',
      'ผล: ดำเนินการแล้ว ไม่จำเป็น ข้าม; ว่าง = ยังไม่ถึง',
    ),
    optionalInstant('outcomeAt', 'When that was decided', 'เวลาที่ตัดสินผล'),
    optionalText('reason', 'Why it was skipped', 'เหตุผลที่ข้าม'),
    optionalText('targetUnitId', 'Unit that was told', 'หน่วยงานที่ได้รับการเร่งรัด'),
    modifiedAt,
  ],
};

export const escalationRows = ({ data: task, time }: CloudEvent<Task>): readonly Row[] =>
  Object.entries(task.clocks ?? {}).flatMap(([name, clock]) =>
    clock.steps.map((step) => ({
      ...identityOf(task, name, step),
      ...policyOf(clock),
      ...stepOf(step),
      modifiedAt: utc(time),
    })),
  );

const identityOf = ({ taskId, directiveId, unitId }: Task, clock: string, { stepId }: ClockStep): Row => ({
  escalationId: `${taskId}:${clock}:${stepId}`,
  taskId,
  directiveId,
  unitId,
  clock,
  stepId,
});

const policyOf = ({ policyId, policyVersion, startedAt, dueAt }: TaskClock): Row => ({
  policyId,
  policyVersion,
  startedAt: utc(startedAt),
  limitAt: utc(dueAt),
});

const stepOf = ({ dueAt, target, channel, outcome }: ClockStep): Row => ({
  dueAt: utc(dueAt),
  target,
  channel,
  outcome: outcome?.kind ?? null,
  outcomeAt: outcome ? utc(outcome.at) : null,
  reason: outcome?.reason ?? null,
  targetUnitId: outcome?.targetUnitId ?? null,
});
