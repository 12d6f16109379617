import { DomainError } from '@wian/kernel';

const invalid = (code: string, message: string, params: Record<string, unknown>) =>
  new DomainError(code, 'invalid', message, params);

const unknown = (code: string, message: string, params: Record<string, unknown>) =>
  new DomainError(code, 'not-found', message, params);

export const idNotOfCode = (unitId: string, code: string) =>
  invalid(
    'UNIT.ID_NOT_OF_CODE',
    `${unitId} has the official code ${code}; expected the id unit_${code}, so that no two units can share a code`,
    { unitId, code },
  );

export const endWrong = (unitId: string, { on, to }: { on: string; to: string | null }) =>
  invalid(
    'UNIT.END_WRONG',
    `${unitId} is said to end on ${on}, but its last period ${to === null ? 'has no end' : `ends on ${to}`}; give both the same day`,
    { unitId, on, to },
  );

export const unitExists = (unitId: string) =>
  new DomainError(
    'UNIT.EXISTS',
    'conflict',
    `${unitId} stands in the directory already, now or in the past; give the new unit an official code that none had before`,
    { unitId },
  );

export const notThere = (unitId: string, on: string) =>
  invalid('UNIT.NOT_THERE', `${unitId} does not exist on ${on}; look at its history and choose a day of it`, {
    unitId,
    on,
  });

export const changedLater = (unitId: string, { on, later }: { on: string; later: string }) =>
  new DomainError(
    'UNIT.CHANGED_LATER',
    'conflict',
    `${unitId} has a change recorded for ${later}, which is after ${on}; changes come in order of time, so mend the history with an import`,
    { unitId, on, later },
  );

export const beginsThatDay = (unitId: string, on: string) =>
  invalid(
    'UNIT.BEGINS_THAT_DAY',
    `a period of ${unitId} begins on ${on}, so it cannot end that day; choose a later day`,
    {
      unitId,
      on,
    },
  );

export const notBelow = (unitId: string, { parentId, on }: { parentId: string; on: string }) =>
  invalid('UNIT.NOT_BELOW', `${unitId} does not answer to ${parentId} from ${on} on; leave it out`, {
    unitId,
    parentId,
    on,
  });

const listed = 20;

export const childrenLeft = (unitId: string, on: string, children: readonly string[]) =>
  new DomainError(
    'UNIT.CHILDREN_LEFT',
    'conflict',
    `${children.length} units answer to ${unitId} on ${on} or later: ${children.slice(0, listed).join(', ')}; say whom they answer to then (childrenTo, or children one by one)`,
    { unitId, on, count: children.length, unitIds: children.slice(0, listed) },
  );

export const ownParent = (unitId: string) =>
  invalid('UNIT.OWN_PARENT', `${unitId} is said to answer to itself; name the unit above it`, { unitId });

export const unitPeriodsWrong = (unitId: string, fault: string) =>
  invalid('UNIT.PERIODS_WRONG', `${unitId}: ${fault}; give its periods in order of time, without overlap`, { unitId });

export const incumbentsWrong = (postId: string, fault: string) =>
  invalid('POST.INCUMBENTS_WRONG', `${postId}: ${fault}; give each kind of incumbent in order of time, one at a time`, {
    postId,
  });

export const unitFixed = (postId: string, unitId: string) =>
  invalid(
    'POST.UNIT_FIXED',
    `${postId} belongs to ${unitId} for good, because what was done in it was done for that unit; record a new post`,
    { postId, unitId },
  );

export const dayTwice = (calendarId: string, date: string) =>
  invalid('CALENDAR.DAY_TWICE', `${calendarId} closes ${date} twice for the same area; keep one of the two`, {
    calendarId,
    date,
  });

export const unknownUnit = (unitId: string) =>
  unknown('UNIT.UNKNOWN', `There is no unit ${unitId}; list the units to find its id.`, { unitId });

export const unknownCalendar = (calendarId: string) =>
  unknown('CALENDAR.UNKNOWN', `There is no calendar ${calendarId}; the government’s is calendar_th.`, { calendarId });
