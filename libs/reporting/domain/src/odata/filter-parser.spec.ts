import { tasksSet } from '../rows/task-rows.js';
import { printFilter } from './filter.js';
import { filterLimits, parseFilter } from './filter-parser.js';

const printed = (text: string): string => {
  const parsed = parseFilter(text, tasksSet);
  return parsed.ok ? printFilter(parsed.value) : parsed.error.code;
};

describe('$filter', () => {
  it.each([
    ["status eq 'assigned'", "status eq 'assigned'"],
    ["'assigned' eq status", "status eq 'assigned'"],
    ['3 lt orders', 'orders gt 3'],
    ["status eq 'it''s'", "status eq 'it''s'"],
    ['completedAt eq null', 'completedAt eq null'],
    ['null ne completedAt', 'completedAt ne null'],
    ['relay', 'relay eq true'],
    ['not act', 'not (act eq true)'],
    ['orders ge -2', 'orders ge -2'],
    ["status in ('assigned' , 'reported')", "status in ('assigned','reported')"],
    ['orders in (1,2,null)', 'orders in (1,2,null)'],
    ["contains(status,'a')", "contains(status,'a')"],
    ["startswith(unitId,'unit_') eq true", "(startswith(unitId,'unit_')) eq true"],
    ["endswith(unitId,'1') eq false", "(endswith(unitId,'1')) eq false"],
    ["endswith(unitId,'1') ne true", "not ((endswith(unitId,'1')) eq true)"],
    ["not endswith(unitId,'1') eq true", "(not (endswith(unitId,'1'))) eq true"],
    ['(relay eq true) eq false', '(relay eq true) eq false'],
    ['relay eq true eq false', '(relay eq true) eq false'],
    ['(not relay) eq true', '(not (relay eq true)) eq true'],
    ['not(relay eq false) and(act)', '(not (relay eq false)) and (act eq true)'],
    ['act or relay and act or relay', '(act eq true) or ((relay eq true) and (act eq true)) or (relay eq true)'],
    ["status eq ''", "status eq ''"],
    ["status eq ''''", "status eq ''''"],
    ["status eq 'a and b) or (c'", "status eq 'a and b) or (c'"],
    ['relay and act or orders eq 1', '((relay eq true) and (act eq true)) or (orders eq 1)'],
    ['relay and (act or orders eq 1)', '(relay eq true) and ((act eq true) or (orders eq 1))'],
    ['not relay and act', '(not (relay eq true)) and (act eq true)'],
    ['assignedAt ge 2025-03-06T00:00:00Z', 'assignedAt ge 2025-03-06T00:00:00.000Z'],
    ['assignedAt lt 2025-03-06T07:00:00.5000000+07:00', 'assignedAt lt 2025-03-06T00:00:00.500Z'],
  ])('reads %s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it.each([
    '',
    'status',
    'status eq',
    "status eq 'x",
    "status eq 'x' and",
    "(status eq 'x'",
    "status eq 'x')",
    "status = 'x'",
    "status eq 'x' status eq 'y'",
    'status eq 5',
    "orders eq '5'",
    'orders eq five',
    'relay eq 1',
    'relay eq constructor',
    'assignedAt gt 2025-03-06',
    'assignedAt gt 2025-02-30T00:00:00Z',
    'assignedAt gt 2025-03-06T25:00:00Z',
    'assignedAt gt 2025-03-06T24:00:00Z',
    'assignedAt gt 2025-03-06T00:00:00+25:00',
    'assignedAt gt 2025-03-06T23:59:60Z',
    "status eq ''x'",
    "status eq 'it's'",
    'not',
    '()',
    'relay and',
    'assignedAt ge 2025-03-06T00:00:00 07:00',
    'status in ()',
    "status in ('a'",
    "contains(orders,'1')",
    'contains(status)',
    "status eq 'a\0b'",
    '5',
    "'x'",
    'ๆ eq 1',
  ])('refuses %j as malformed', (text) => {
    expect(printed(text)).toBe('ODATA.MALFORMED');
  });

  it.each(['$where eq 1', 'status/name eq 1', "{'a':1} eq 1", '@p eq 1', '$it eq 1'])(
    'does not take %s for a column',
    (text) => {
      expect(['ODATA.UNSUPPORTED', 'ODATA.UNKNOWN_COLUMN']).toContain(printed(text));
    },
  );

  it.each(["eq 'x'", '_id eq 1', "row.status eq 'x'", "path eq 'x'", '__proto__ eq 1', "constructor eq 'x'"])(
    'knows no column of %s',
    (text) => {
      expect(printed(text)).toBe('ODATA.UNKNOWN_COLUMN');
    },
  );

  it.each([
    "tolower(status) eq 'x'",
    "'x' eq tolower(status)",
    "contains(tolower(status),'x')",
    "contains('xyz',status)",
    'contains(status,null)',
    'orders add 1 eq 2',
    'orders mod 2 eq 0',
    'status eq unitId',
    "(status) eq 'x'",
    'orders gt null',
    'orders eq (1)',
    "status has 'x'",
    'year(assignedAt) eq 2025',
    "geo.distance(status,'x') lt 5",
    'assignedAt eq 2025-03-06T00:00:00.0001Z',
    'relay eq true eq true eq true',
    "not status eq 'x'",
    'not relay eq true',
    "not status in ('x')",
    'not 5 eq orders',
    '(not relay gt true)',
    '(relay) gt true',
    'true',
    'null',
    '5 eq 5',
    'null eq null',
    'orders eq -orders',
  ])('says of %s that it is not supported', (text) => {
    expect(printed(text)).toBe('ODATA.UNSUPPORTED');
  });

  it('bounds length, nesting, conditions and values', () => {
    const { depth, length, terms, values } = filterLimits;
    const nested = (levels: number) => `${'('.repeat(levels)}relay${')'.repeat(levels)}`;
    const joined = (count: number) => Array.from({ length: count }, () => 'relay').join(' or ');
    const listed = (count: number) => `orders in (${Array.from({ length: count }, () => '1').join(',')})`;
    for (const fits of [nested(depth), joined(terms), listed(values)]) expect(printed(fits)).not.toBe('ODATA.TOO_MUCH');
    for (const tooBig of [
      nested(depth + 1),
      `${'not '.repeat(depth + 1)}relay`,
      joined(terms + 1),
      listed(values + 1),
      `status eq '${'x'.repeat(length)}'`,
    ])
      expect(printed(tooBig)).toBe('ODATA.TOO_MUCH');
  });
});
