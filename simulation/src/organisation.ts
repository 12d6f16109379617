import type { DirectorySource } from '@wian/assignment-application';
import { takeSnapshot } from '@wian/assignment-domain';
import { type Calendar, type Directive, directiveIssued, type Unit } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { OrgTree } from '@wian/org-tree';
import type { Random } from './random.js';
import type { Scheduler } from './scheduler.js';

type Period = Unit['periods'][number];

const unit = (code: string, parentId: string | null, { level, type }: Pick<Period, 'level' | 'type'>): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: [{ from: '2000-01-01', to: null, name: code, type, level, parentId }],
  sample: true,
  source: 'sample',
});

const LOCALS = 8;
export const units: readonly Unit[] = [
  unit('37', null, { level: 'province', type: 'province' }),
  unit('3703', 'unit_37', { level: 'district', type: 'district' }),
  ...Array.from({ length: LOCALS }, (_, index) =>
    unit(`0637000${index}`, 'unit_3703', { level: 'local', type: 'sao' }),
  ),
];
export const ISSUER = 'unit_37';
/** Not addressed by any directive: an opening of it waits for ever for a task. */
export const OUTSIDER = 'unit_37';

const weekdays = [1, 2, 3, 4, 5];
export const calendar: { readonly calendar: Calendar; readonly version: number } = {
  version: 1,
  calendar: {
    calendarId: 'calendar_th',
    name: 'ปฏิทินราชการ',
    timeZone: 'Asia/Bangkok',
    workingHours: weekdays.map((weekday) => ({ weekday, from: '08:30', to: '16:30' })),
    closedDays: [],
    knownUntil: '2026-12-31',
  },
};

/** How long after its start a process has the whole tree. */
const CATCH_UP_MILLIS = 3_000;

/** The replica of the organisation in a process that has just been started. */
export function directoryOf(scheduler: Scheduler): DirectorySource {
  const completeAt = scheduler.now + scheduler.random.below(CATCH_UP_MILLIS);
  const byId = new Map(units.map((each) => [each.unitId, each]));
  const position = () => (scheduler.now < completeAt ? 1 : units.length);
  return {
    current: async () => ({ units, position: position() }),
    completeTo: async () => position(),
    byId: async () => byId,
  };
}

const recipients = (count: number): readonly Unit[] => units.slice(-LOCALS).slice(0, count);
export const recipientsOf = ({ shown }: Directive): readonly string[] =>
  recipients(shown.count).map(({ unitId }) => unitId);

/** The same, taken back by its issuer. */
export const withdrawnOf = (directive: Directive, at: Date): Directive => ({
  ...directive,
  revision: 2,
  state: 'withdrawn',
  change: {
    kind: 'withdrawn',
    at: at.toISOString(),
    by: 'person_officer',
    reason: 'not needed any more',
    orders: [],
    deadlines: [],
    added: null,
    removed: null,
    needsAcknowledgement: false,
    byDirectiveId: null,
  },
});

/** A directive to some of the local units, by way of their district, as an officer issues it. */
export function newDirective(directiveId: string, at: Date, random: Random): Directive {
  const count = random.between(2, LOCALS - 2);
  const directive: Directive = {
    ...directiveIssued.example,
    directiveId,
    issuerUnitId: ISSUER,
    urgency: random.pick(['normal', 'urgent', 'most-urgent'] as const),
    action: random.pick(['act', 'report', 'acknowledge'] as const),
    audience: { named: recipients(count).map(({ code }) => ({ name: code, unitCode: code })) },
    treeDate: '2025-03-06',
    issuedAt: at.toISOString(),
  };
  const tree = unwrap(OrgTree.asOf(units, directive.treeDate));
  const { hash } = unwrap(takeSnapshot(directive, tree));
  return { ...directive, shown: { position: units.length, count, hash } };
}
