import { topics } from '@wian/contracts';
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
import type { KeptClock, KeptStep } from './kept-clocks.js';
import type { TaskRecord } from './task-record.js';

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
    optionalInstant('originalLimitAt', 'When the clock ran out before it was first extended', 'เวลาครบกำหนดเดิมก่อนขยาย'),
    modifiedAt,
  ],
};

/** One row for each step of each clock, in the order of their keys. */
export const escalationRows = ({ taskId, row, clocks }: TaskRecord): readonly Row[] =>
  Object.entries(clocks)
    .flatMap(([clock, of]) =>
      of.steps.map((step) => ({
        escalationId: `${taskId}:${clock}:${step.stepId}`,
        taskId,
        directiveId: row['directiveId'] ?? null,
        unitId: row['unitId'] ?? null,
        clock,
        stepId: step.stepId,
        ...policyOf(of),
        ...stepOf(step),
        originalLimitAt: of.originalDueAt ?? null,
        modifiedAt: row['modifiedAt'] ?? null,
      })),
    )
    .sort((a, b) => (a.escalationId < b.escalationId ? -1 : 1));

const policyOf = ({ policyId, policyVersion, startedAt, dueAt }: KeptClock): Row => ({
  policyId,
  policyVersion,
  startedAt,
  limitAt: dueAt,
});

const stepOf = ({ dueAt, target, channel, outcome }: KeptStep): Row => ({
  dueAt,
  target,
  channel,
  outcome: outcome?.kind ?? null,
  outcomeAt: outcome?.at ?? null,
  reason: outcome?.reason ?? null,
  targetUnitId: outcome?.targetUnitId ?? null,
});
