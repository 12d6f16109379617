import { DomainError } from '@wian/kernel';
import type { TreeUnit } from './tree-unit.js';

export interface UnknownName {
  readonly name: string;
  readonly unitCode: string | null;
  readonly near: readonly TreeUnit[];
}

export const issuerUnknown = (unitId: string, date: string): DomainError =>
  new DomainError(
    'AUDIENCE.ISSUER_UNKNOWN',
    'invalid',
    `the issuer ${unitId} does not exist on ${date}; record it in the directory or choose another tree date`,
    { unitId, date },
  );

export const unitUnknown = (code: string, date: string): DomainError =>
  new DomainError(
    'AUDIENCE.UNIT_UNKNOWN',
    'invalid',
    `the audience is limited to the unit with the code ${code}, which does not exist on ${date}; correct the code`,
    { code, date },
  );

/** A sentence with thousands of names is read by nobody. */
const mostSaid = 20;

/** `params.unknown`: each name, the first of them with up to three near matches (unitId, code, name) to choose from. */
export const namesUnknown = (unknown: readonly UnknownName[], date: string): DomainError =>
  new DomainError(
    'AUDIENCE.NAMES_UNKNOWN',
    'invalid',
    `on ${date} no single unit is meant by ${said(unknown)}; give the official code of each`,
    { date, unknown: unknown.map(({ near, ...name }) => ({ ...name, near: near.map(choice) })) },
  );

export const listNotRead = (enclosure: number): DomainError =>
  new DomainError(
    'AUDIENCE.LIST_NOT_READ',
    'invalid',
    `the recipients stand on a list in enclosure ${enclosure}, and no such list was found with the letter; submit the letter together with it, name the units, or select them by type`,
    { enclosure },
  );

export const tooManyNames = (names: number, most: number): DomainError =>
  new DomainError(
    'AUDIENCE.TOO_MANY_NAMES',
    'invalid',
    `the audience comes to ${names} names, and a directive holds ${most}; address those units by type, level or area, or issue to them in parts`,
    { names, most },
  );

function said(unknown: readonly UnknownName[]): string {
  const left = unknown.length - mostSaid;
  return unknown.slice(0, mostSaid).map(described).join('; ') + (left > 0 ? `; and ${left} more` : '');
}

const choice = ({ unitId, code, name }: TreeUnit) => ({ unitId, code, name });

function described({ name, unitCode, near }: UnknownName): string {
  const wanted = unitCode === null ? `“${name}”` : `“${name}” (${unitCode})`;
  return near.length === 0
    ? wanted
    : `${wanted}, near: ${near.map((unit) => `${unit.name} (${unit.code})`).join(', ')}`;
}
