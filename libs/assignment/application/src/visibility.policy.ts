import type { Task } from '@wian/contracts';
import { type Cascade, watchersOf } from '@wian/assignment-domain';
import type { Visible } from './ports.js';

const meets = (visible: Visible, unitIds: readonly string[]): boolean =>
  visible === 'everywhere' || unitIds.some((unitId) => visible.includes(unitId));

/**
 * A task is seen by its unit, by every unit above it, and by its issuer; one that was handed over by its first unit and
 * its present one. Nothing crosses a unit's subtree otherwise.
 */
export const maySeeTask = (visible: Visible, task: Task): boolean => meets(visible, watchersOf(task));

/** The whole of a cascade is seen by its issuer and by the units above the issuer. */
export const maySeeCascade = (visible: Visible, { issuerPath, directive }: Cascade): boolean =>
  meets(visible, [...issuerPath, directive.issuerUnitId]);
