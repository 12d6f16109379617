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
