/** Precision, recall and F1 of verdicts. */
import { FIELDS } from './fields.mjs';

/** A wrong value counts against both: something was claimed that is not so, and what is so was not found. */
export function scoreOf(verdicts) {
  const count = (...kinds) => verdicts.filter(({ verdict }) => kinds.includes(verdict)).length;
  const right = count('right');
  const claimed = right + count('wrong', 'invented');
  const wanted = right + count('wrong', 'missed');
  return {
    wanted,
    claimed,
    right,
    precision: share(right, claimed),
    recall: share(right, wanted),
    f1: share(2 * right, claimed + wanted),
  };
}

/** null where there is nothing to have a share of. */
const share = (part, whole) => (whole === 0 ? null : part / whole);

/** `{field: score}` of those that occur, then `all`: every field but the items as wholes, which are the same again. */
export function scoresByField(verdicts) {
  const fields = FIELDS.filter((name) => verdicts.some(({ field }) => field === name));
  const each = fields.map((field) => [field, scoreOf(verdicts.filter((verdict) => verdict.field === field))]);
  return { ...Object.fromEntries(each), all: scoreOf(verdicts.filter(({ whole }) => !whole)) };
}
