import { unwrap } from '@wian/kernel';
import { tasksSet } from '../rows/task-rows.js';
import { type OptionName, parseQuery, splitOptions } from './query.js';
import { resourceOf } from './resource.js';

const all: OptionName[] = ['$filter', '$select', '$orderby', '$top', '$skip', '$count', '$format', '$skiptoken'];
const asked = (query: string, allowed = all) => parseQuery(tasksSet, unwrap(splitOptions(query)), allowed);
const codeOf = (query: string) => {
  const parsed = asked(query);
  return parsed.ok ? 'read' : parsed.error.code;
};

describe('query options', () => {
  it('are read with escapes and pluses', () => {
    const query = unwrap(
      asked(
        "$select=taskId,status&$orderby=assignedAt+desc,taskId&$top=5&$skip=2&$count=true&$filter=status%20eq%20'a%26b'",
      ),
    );
    expect(query).toMatchObject({ top: 5, skip: 2, count: true, filter: { value: 'a&b' } });
    expect(query.select?.map(({ name }) => name)).toEqual(['taskId', 'status']);
    expect(query.orderBy.map(({ column, descending }) => [column.name, descending])).toEqual([
      ['assignedAt', true],
      ['taskId', false],
    ]);
  });

  it('select everything by a star', () => {
    expect(unwrap(asked('$select=*')).select).toBeNull();
  });

  it.each([
    '$expand=Units',
    '$apply=x',
    '$search=x',
    '$compute=x',
    '$levels=2',
    '$Filter=relay',
    'filter=relay',
    'page=2',
  ])('%s is refused as not supported, never ignored', (query) => {
    expect(codeOf(query)).toBe('ODATA.UNSUPPORTED');
  });

  it.each([
    '$top=-1',
    '$top=x',
    '$top=',
    '$skip=1.5',
    '$count=yes',
    '$top=1&$top=2',
    '$orderby=status up',
    '$filter=%zz',
    '$orderby=status,status',
  ])('%s is malformed', (query) => {
    const options = splitOptions(query);
    expect(options.ok ? codeOf(query) : options.error.code).toBe('ODATA.MALFORMED');
  });

  it.each(['$select=secret', '$select=_id', '$orderby=path', '$select='])('%s names no column', (query) => {
    expect(codeOf(query)).toBe('ODATA.UNKNOWN_COLUMN');
  });

  it('are refused where they make no sense', () => {
    expect(asked('$top=1', ['$filter'])).toMatchObject({ ok: false, error: { code: 'ODATA.UNSUPPORTED' } });
  });
});

describe('an address', () => {
  it.each([
    ['', { kind: 'service' }],
    ['$metadata', { kind: 'metadata' }],
    ['Tasks', { kind: 'rows', set: { name: 'Tasks' } }],
    ['Tasks/$count', { kind: 'count', set: { name: 'Tasks' } }],
    ["Tasks('task_a_b')", { kind: 'row', key: 'task_a_b' }],
    ["Tasks(taskId='it''s')", { kind: 'row', key: "it's" }],
    ['Dates(2025-03-06)', { kind: 'row', key: '2025-03-06' }],
  ])('%s names a resource', (path, resource) => {
    expect(resourceOf(path)).toMatchObject({ ok: true, value: resource });
  });

  it.each([
    ['Secrets', 'ODATA.NOT_FOUND'],
    ['tasks', 'ODATA.NOT_FOUND'],
    ['Tasks(5)', 'ODATA.MALFORMED'],
    ['Tasks()', 'ODATA.MALFORMED'],
    ["Tasks('a','b')", 'ODATA.MALFORMED'],
    ["Dates('2025-03-06')", 'ODATA.MALFORMED'],
    ['$batch', 'ODATA.UNSUPPORTED'],
    ['$all', 'ODATA.UNSUPPORTED'],
    ['Tasks/$ref', 'ODATA.UNSUPPORTED'],
    ["Tasks('a')/status", 'ODATA.UNSUPPORTED'],
    ['Tasks/Wian.Reporting.Task', 'ODATA.UNSUPPORTED'],
  ])('%s is refused', (path, code) => {
    expect(resourceOf(path)).toMatchObject({ ok: false, error: { code } });
  });
});
