import type { Cascade } from '@wian/assignment-domain';
import { directiveIssued, taskAssigned } from '@wian/contracts';
import type { Visible } from './ports.js';
import { maySeeCascade, maySeeTask } from './visibility.policy.js';

/** Of the local administration 05370301, under district 3703, province 37 and the ministry; issued by a department. */
const task = {
  ...taskAssigned.example,
  path: ['unit_moi', 'unit_37', 'unit_3703', 'unit_05370301'],
  issuerUnitId: 'unit_department',
};

const cascade: Cascade = {
  directive: { ...directiveIssued.example, issuerUnitId: 'unit_3703' },
  correlationId: 'request-1',
  issuerPath: ['unit_moi', 'unit_37', 'unit_3703'],
  issuerName: '3703',
  status: 'running',
  requestedAt: '2025-03-06T02:00:00.000Z',
  recipients: 8,
  nodes: 8,
  pages: 1,
  pagesDone: 0,
  tasksMade: 0,
  found: null,
  problem: null,
};

describe('who may see a task', () => {
  it.each<[string, Visible, boolean]>([
    ['its unit', ['unit_05370301'], true],
    ['the district above it', ['unit_3703'], true],
    ['the province above it', ['unit_37'], true],
    ['the ministry', ['unit_moi'], true],
    ['its issuer, though not above it', ['unit_department'], true],
    ['who acts for its unit among others', ['unit_05370302', 'unit_05370301'], true],
    ['a machine that looks everywhere', 'everywhere', true],
    ['a sibling of its unit', ['unit_05370302'], false],
    ['another district of the province', ['unit_3704'], false],
    ['another province', ['unit_38'], false],
    ['a unit whose id only begins like one on its path', ['unit_370'], false],
    ['who acts for no unit', [], false],
  ])('%s: %j → %s', (_who, visible, may) => {
    expect(maySeeTask(visible, task)).toBe(may);
  });
});

describe('who may see a cascade', () => {
  it.each<[string, Visible, boolean]>([
    ['its issuer', ['unit_3703'], true],
    ['the province above the issuer', ['unit_37'], true],
    ['the ministry', ['unit_moi'], true],
    ['a machine that looks everywhere', 'everywhere', true],
    ['a recipient', ['unit_05370301'], false],
    ['another district', ['unit_3704'], false],
    ['who acts for no unit', [], false],
  ])('%s: %j → %s', (_who, visible, may) => {
    expect(maySeeCascade(visible, cascade)).toBe(may);
  });

  it('only the issuer while the issuer’s place in the tree is not known yet', () => {
    const waiting: Cascade = { ...cascade, status: 'waiting', issuerPath: [] };
    expect(maySeeCascade(['unit_3703'], waiting)).toBe(true);
    expect(maySeeCascade(['unit_37'], waiting)).toBe(false);
  });
});
