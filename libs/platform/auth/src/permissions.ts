import type { Role } from '@wian/contracts';

/** Everything that a route may ask for: `<what>:<doing>`. A route names exactly one, or says that it is public. */
export const permissions = [
  'directory:read',
  'directory:import',
  'directory:edit',
  'letter:list',
  'letter:read',
  'letter:submit',
  'letter:correct',
  'letter:confirm',
  'letter:issue',
  'directive:read',
  'task:list',
  'task:read',
  'task:act',
  'task:judge',
  'notice:read',
  'delivery:read',
  'report:read',
  'audit:read',
  'system:read',
  'system:operate',
] as const;
export type Permission = (typeof permissions)[number];

/** What a machine credential is for; the token's claim `scope`. */
export const machineScopes = ['operator', 'bi'] as const;
export type MachineScope = (typeof machineScopes)[number];

const officer = [
  'directory:read',
  'letter:list',
  'letter:read',
  'letter:submit',
  'letter:correct',
  'directive:read',
  'task:list',
  'task:read',
  'task:act',
  'report:read',
] as const satisfies readonly Permission[];
const issuer = [
  ...officer,
  'letter:confirm',
  'letter:issue',
  'task:judge',
  'delivery:read',
  'audit:read',
] as const satisfies readonly Permission[];

/** What a post's role allows at the post's unit (services widen reading to the unit's subtree). */
export const rightsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  officer,
  issuer,
  head: issuer,
  // Below the post's unit, never the unit itself: every row of a table is held against that.
  administrator: ['directory:read', 'directory:edit'],
};

/** What a machine may do: the operator everywhere, a BI tool within the unit of its token. The operator lists letters and tasks but neither reads nor moves a letter. */
export const rightsOfScope: Readonly<Record<MachineScope, readonly Permission[]>> = {
  operator: [
    'system:read',
    'system:operate',
    'audit:read',
    'directory:read',
    'directory:import',
    'directory:edit',
    'letter:list',
    'directive:read',
    'task:list',
    'delivery:read',
  ],
  bi: ['report:read'],
};

/** What every signed-in person may do, with or without a post; the notices that they read are those of their posts. */
export const rightsOfEveryPerson: readonly Permission[] = ['directory:read', 'notice:read'];
