import {
  type Calendar,
  calendarRecorded,
  type CloudEvent,
  type Directive,
  directiveIssued,
  type Task,
  taskAssigned,
  type Unit,
  unitRecorded,
} from '@wian/contracts';

/** Events as they come from the topics. */
const eventOf = <Data>(type: string, subject: string, data: Data, sequence = 1): CloudEvent<Data> => ({
  specversion: '1.0',
  id: `${subject}:${sequence}`,
  source: '/wian/test',
  type,
  subject,
  time: new Date(Date.parse('2025-03-06T02:00:00.000Z') + sequence * 3_600_000).toISOString(),
  datacontenttype: 'application/json',
  sequence,
  position: sequence,
  epoch: 1,
  correlationid: 'test',
  data,
});

const DIRECTIVE = directiveIssued.example.directiveId;

/** One of the tasks of a directive: of the unit with this code, below district 3703 or another. */
export function taskOf(code: string, change: Partial<Task> = {}, sequence = 1): CloudEvent<Task> {
  const taskId = `task_${(change.directiveId ?? DIRECTIVE).slice('directive_'.length)}_${code}`;
  const unitId = `unit_${code}`;
  const path = ['unit_moi', 'unit_37', 'unit_3703', unitId];
  const data = { ...taskAssigned.example, taskId, unitId, recipientUnitId: unitId, path, ...change };
  return eventOf(taskAssigned.type, taskId, data, sequence);
}

export const directiveOf = (change: Partial<Directive> = {}): CloudEvent<Directive> => {
  const data = { ...directiveIssued.example, ...change };
  return eventOf(directiveIssued.type, data.directiveId, data);
};

export const calendarOf = (change: Partial<Calendar> = {}, sequence = 1): CloudEvent<Calendar> =>
  eventOf(
    calendarRecorded.type,
    calendarRecorded.example.calendarId,
    { ...calendarRecorded.example, ...change },
    sequence,
  );

export function unitOf(code: string, parent: string | null): CloudEvent<Unit> {
  const [period] = unitRecorded.example.periods;
  const periods = period
    ? [{ ...period, name: `หน่วย ${code}`, parentId: parent === null ? null : `unit_${parent}` }]
    : [];
  const data = { ...unitRecorded.example, unitId: `unit_${code}`, code, periods };
  return eventOf(unitRecorded.type, data.unitId, data);
}
