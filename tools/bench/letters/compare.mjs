/** One reading against what it should be: a verdict per field, empty ones left out. */
import { at, isEmpty, itemsOf, LISTS, rootOf, SINGLE } from './fields.mjs';

/**
 * `[{field, path, verdict, expected, got}]`; `field` is what is summed up (`deadlines.at`), `path` the very place
 * (`deadlines[0].at`). Verdicts: `right`; `wrong`: another value; `missed`: nothing where there is something; `invented`:
 * something where there is nothing.
 */
export function compareReading({ expected, undecided = [] }, got) {
  const open = (field) => undecided.some((each) => field === each || field.startsWith(`${each}.`));
  const judge = { issuer: expected.issuer, open };
  const verdicts = [
    ...compareSingles(expected, got, judge),
    ...Object.keys(LISTS).flatMap((list) => compareList(list, { expected, got, judge })),
  ];
  return verdicts.filter((verdict) => !isHonestQuestion(verdict, verdicts, undecided));
}

/** To ask about what was not read right, or what is undecided, is no invention; it is what questions are for. */
function isHonestQuestion({ field, verdict, whole, got }, verdicts, undecided) {
  if (verdict !== 'invented' || !field.startsWith('questions')) return false;
  const about = rootOf(whole ? got.field : got);
  const doubtful = verdicts.some((each) => each.verdict !== 'right' && rootOf(each.field) === about);
  return doubtful || undecided.some((each) => rootOf(each) === about);
}

function compareSingles(expected, got, { issuer, open }) {
  return Object.entries(SINGLE)
    .filter(([field]) => !open(field))
    .flatMap(([field, rule]) => {
      const verdict = verdictOf(at(expected, field), at(got, field), { ...rule, issuer });
      return verdict ? [{ field, path: field, ...verdict }] : [];
    });
}

function verdictOf(expected, got, rule) {
  const [wanted, given] = [!isEmpty(expected, rule), !isEmpty(got, rule)];
  if (!wanted && !given) return undefined;
  if (!given) return { verdict: 'missed', expected, got };
  if (!wanted) return { verdict: 'invented', expected, got };
  return { verdict: rule.same(expected, got, rule.issuer) ? 'right' : 'wrong', expected, got };
}

function compareList(list, { expected, got, judge }) {
  if (judge.open(list)) return [];
  const rules = Object.entries(LISTS[list]).filter(([key]) => !judge.open(`${list}.${key}`));
  const pairs = aligned(itemsOf(expected, list), itemsOf(got, list), (one, other) =>
    likeness(one, other, rules, judge.issuer),
  );
  return pairs.flatMap(({ want, have, index }) => {
    const fields = rules.flatMap(([key, rule]) => {
      const verdict = verdictOf(want?.[key] ?? null, have?.[key] ?? null, { ...rule, issuer: judge.issuer });
      return verdict
        ? [{ field: `${list}.${key}`, path: `${list}[${index}].${key}`, loose: rule.loose, ...verdict }]
        : [];
    });
    return [...fields, wholeItem(list, { want, have, index, fields })];
  });
}

function wholeItem(list, { want, have, index, fields }) {
  const about = { field: `${list} (whole)`, path: `${list}[${index}]`, whole: true, expected: want, got: have };
  if (!want) return { ...about, verdict: 'invented' };
  if (!have) return { ...about, verdict: 'missed' };
  const right = fields.every(({ verdict, loose }) => verdict === 'right' || loose);
  return { ...about, verdict: right ? 'right' : 'wrong' };
}

/** How many fields two items share, those that are empty in both left out. */
const likeness = (one, other, rules, issuer) =>
  rules.filter(
    ([key, rule]) => verdictOf(one[key] ?? null, other[key] ?? null, { ...rule, issuer })?.verdict === 'right',
  ).length;

/** The best pairs first, each item once; what is left over stands alone. `index` is the expected one, or the one got. */
export function aligned(wanted, given, like) {
  const pairs = wanted
    .flatMap((want, index) => given.map((have, other) => ({ want, have, index, other, score: like(want, have) })))
    .filter(({ score }) => score > 0)
    .sort((one, two) => two.score - one.score || Math.abs(one.index - one.other) - Math.abs(two.index - two.other));
  const [usedWants, usedHaves] = [new Set(), new Set()];
  const chosen = pairs.filter(({ index, other }) => {
    if (usedWants.has(index) || usedHaves.has(other)) return false;
    usedWants.add(index);
    usedHaves.add(other);
    return true;
  });
  const missed = wanted.flatMap((want, index) => (usedWants.has(index) ? [] : [{ want, index }]));
  const invented = given.flatMap((have, index) => (usedHaves.has(index) ? [] : [{ have, index }]));
  return [...chosen.map(({ want, have, index }) => ({ want, have, index })), ...missed, ...invented];
}
