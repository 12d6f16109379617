import { columnOf, type EntitySet } from './entity-set.js';
import { entitySets } from './entity-sets.js';

/**
 * What reports of BI tools rely on, written out a second time on purpose: columns are only ever added here, and those that
 * stand here keep name, type and place in the key for ever.
 */
const published: Readonly<Record<string, readonly [key: string, columns: string]>> = {
  Tasks: [
    'taskId',
    'taskId:String directiveId:String unitId:String recipientUnitId:String issuerUnitId:String parentTaskId:String? ' +
      'level:String relay:Boolean act:Boolean orders:Int32 endedBy:String status:String assignedAt:DateTimeOffset ' +
      'acknowledgedAt:DateTimeOffset? startedAt:DateTimeOffset? reportedAt:DateTimeOffset? returnedAt:DateTimeOffset? ' +
      'completedAt:DateTimeOffset? acknowledgeDueAt:DateTimeOffset? completeDueAt:DateTimeOffset? modifiedAt:DateTimeOffset ' +
      'done:Boolean? endedKind:String? endedAt:DateTimeOffset? endedByDirectiveId:String? registeredAt:DateTimeOffset? ' +
      'onBehalf:Boolean? onBehalfUnitId:String? onBehalfWhy:String? acceptedAt:DateTimeOffset? plannedFinishOn:Date? ' +
      'delegatedPostId:String? delegatedAt:DateTimeOffset? transfers:Int32? transferredAt:DateTimeOffset? ' +
      'transferredFromUnitId:String? disownedAt:DateTimeOffset? disownedAnswer:String? ordersReported:Int32? ' +
      'reportKind:String? rootDirectiveId:String? relayedAt:DateTimeOffset? relayedDirectiveId:String? ' +
      'relayCovers:Int32? relayExpected:Int32? extensionState:String? extensionAskedAt:DateTimeOffset? extensionWantedDueAt:DateTimeOffset? ' +
      'extensionDecidedAt:DateTimeOffset? extensionAgreedDueAt:DateTimeOffset? originalCompleteDueAt:DateTimeOffset? ' +
      'writtenCompleteDueAt:DateTimeOffset?',
  ],
  Directives: [
    'directiveId',
    'directiveId:String letterId:String issuerUnitId:String number:String letterDate:Date buddhistYear:Int32 ' +
      'fiscalYear:Int32 subject:String urgency:String action:String mode:String orders:Int32 recipients:Int32 ' +
      'treeDate:Date issuedAt:DateTimeOffset modifiedAt:DateTimeOffset parentDirectiveId:String? rootDirectiveId:String? revision:Int32? endedKind:String? ' +
      'changeKind:String? changedAt:DateTimeOffset? changedByDirectiveId:String?',
  ],
  Units: [
    'unitId',
    'unitId:String code:String name:String type:String level:String parentId:String? validFrom:Date validTo:Date? ' +
      'sample:Boolean modifiedAt:DateTimeOffset',
  ],
  TaskDays: [
    'taskDayId',
    'taskDayId:String taskId:String directiveId:String unitId:String date:Date status:String open:Boolean ' +
      'modifiedAt:DateTimeOffset done:Boolean? endedKind:String?',
  ],
  Escalations: [
    'escalationId',
    'escalationId:String taskId:String directiveId:String unitId:String clock:String stepId:String policyId:String ' +
      'policyVersion:Int32 startedAt:DateTimeOffset limitAt:DateTimeOffset dueAt:DateTimeOffset target:String ' +
      'channel:String outcome:String? outcomeAt:DateTimeOffset? reason:String? targetUnitId:String? modifiedAt:DateTimeOffset ' +
      'originalLimitAt:DateTimeOffset?',
  ],
  Dates: [
    'date',
    'date:Date buddhistYear:Int32 fiscalYear:Int32 fiscalQuarter:Int32 quarter:Int32 month:Int32 day:Int32 weekday:Int32 ' +
      'workingDay:Boolean holiday:String? provisional:Boolean modifiedAt:DateTimeOffset',
  ],
  DataFreshness: [
    'topic',
    'topic:String asOf:DateTimeOffset eventsBehind:Int32? lastEventAt:DateTimeOffset? position:Int32 epoch:Int32 ' +
      'modifiedAt:DateTimeOffset',
  ],
};

const described = (set: EntitySet): string[] =>
  set.columns.map(({ name, type, nullable }) => `${name}:${type.slice('Edm.'.length)}${nullable ? '?' : ''}`);

describe('the tables', () => {
  it.each(Object.entries(published))('%s keep their key and every published column', (name, [key, columns]) => {
    const set = entitySets.find((each) => each.name === name);
    expect(set?.key).toBe(key);
    expect(set ? described(set) : []).toEqual(expect.arrayContaining(columns.split(' ')));
  });

  it('are all published here', () => {
    expect(entitySets.map(({ name }) => name).sort()).toEqual(Object.keys(published).sort());
  });

  it.each(entitySets.map((set) => [set.name, set] as const))(
    '%s have a key that stays and tell when rows changed',
    (_, set) => {
      expect(columnOf(set, set.key)).toMatchObject({ stable: true, nullable: false });
      expect(columnOf(set, 'modifiedAt')).toMatchObject({ type: 'Edm.DateTimeOffset', nullable: false });
      expect(new Set(set.columns.map(({ name }) => name)).size).toBe(set.columns.length);
    },
  );
});
