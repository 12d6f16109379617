import fc from 'fast-check';
import { tasksSet } from '../rows/task-rows.js';
import { printFilter } from './filter.js';
import { filterArbitrary } from './filter.fixture.js';
import { parseFilter } from './filter-parser.js';

const columns = ['status', 'unitId', 'orders', 'relay', 'assignedAt', 'completedAt'];

describe('a filter', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(filterArbitrary(tasksSet, columns), (filter) => {
        const text = printFilter(filter);
        fc.pre(text.length <= 6_000);
        expect(parseFilter(text, tasksSet)).toEqual({ ok: true, value: filter });
      }),
      { numRuns: 500 },
    );
  });

  it('is refused or read, and never anything else, whatever is sent', () => {
    const words = ['status', 'eq', 'not', 'and', '(', ')', "'", "'x'", ',', 'in', 'null', '1', '$gt', 'contains(', ' '];
    const anything = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(fc.constantFrom(...words)).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const parsed = parseFilter(text, tasksSet);
        if (!parsed.ok) expect(parsed.error.code).toMatch(/^ODATA\./);
        else expect(parseFilter(printFilter(parsed.value), tasksSet)).toEqual(parsed);
      }),
      { numRuns: 1_000 },
    );
  });
});
