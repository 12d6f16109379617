/** What the reader claimed of letters, how sure it said to be, and whether it was right. */
import { statedConfidence } from './calibration.mjs';
import { compareReading } from './compare.mjs';

/** The path whose confidence counts, by kind. */
const PATHS = {
  number: 'letterNumber.normalized',
  date: 'letterDate',
  urgency: 'urgency',
  audience: 'addressees.audience',
};
/** Of a deadline two things are claimed, each with a confidence of its own: when it is, and what is due. */
const OF_DEADLINES = {
  'deadline, when': { path: 'at', keys: ['at', 'precision', 'exclusive', 'anchor', 'offset', 'recurrence'] },
  'deadline, what': { path: 'kind', keys: ['kind'] },
};

export const KINDS = [...Object.keys(PATHS), ...Object.keys(OF_DEADLINES)];

/**
 * Of every kind `{instances: [{confidence, right, asked}], silent}`; `silent`: claimed or wanted without a stated confidence;
 * `asked`: the letter's questions are about it. Of fields on which the contract leaves more than one answer nothing is claimed.
 */
export function claimsOf(letters, read) {
  const claims = Object.fromEntries(KINDS.map((kind) => [kind, { instances: [], silent: 0 }]));
  for (const letter of letters) {
    const got = read(letter.text);
    for (const [kind, path] of Object.entries(PATHS)) add(claims[kind], fieldClaim(path, letter, got));
    for (const kind of Object.keys(OF_DEADLINES))
      for (const claim of deadlineClaims(OF_DEADLINES[kind], letter, got)) add(claims[kind], claim);
  }
  return claims;
}

function add(claims, claim) {
  if (!claim) return;
  if (claim.confidence === undefined) claims.silent += 1;
  else claims.instances.push(claim);
}

/** An unmarked letter that is read as unmarked is right too; without a stated confidence it is no claim at all. */
function fieldClaim(path, letter, got) {
  if (isUndecided(letter, path)) return undefined;
  const verdict = compareReading(letter, got).find(({ field }) => field === path)?.verdict;
  const confidence = verdict === 'missed' ? undefined : statedConfidence(got.fields, path);
  if (verdict === undefined && confidence === undefined) return undefined;
  return { confidence, right: verdict === 'right' || verdict === undefined, asked: isAsked(got, path) };
}

const isUndecided = ({ undecided = [] }, path) =>
  undecided.some((each) => path === each || path.startsWith(`${each}.`) || each.startsWith(`${path}.`));

const isAsked = ({ questions }, path) => questions.some(({ field }) => path === field || path.startsWith(`${field}.`));

/** One claim for each deadline that was read; those that were not are silent. */
function deadlineClaims({ path, keys }, letter, got) {
  if (keys.some((key) => isUndecided(letter, `deadlines.${key}`))) return [];
  const read = got.deadlines.map((deadline, index) => {
    const own = `deadlines[${index}].${path}`;
    const right = isRight(keys, compareReading(letter, { ...got, deadlines: [deadline] }));
    return { confidence: statedConfidence(got.fields, own), right, asked: isAsked(got, own) };
  });
  const missing = Math.max(0, letter.expected.deadlines.length - got.deadlines.length);
  return [...read, ...Array.from({ length: missing }, () => ({ confidence: undefined, right: false }))];
}

/** Whether these fields of the one deadline that was compared are those of one that the letter has. */
function isRight(keys, verdicts) {
  const deadline = verdicts.find(({ field, got }) => field === 'deadlines (whole)' && got);
  if (!deadline) return false;
  const paths = keys.map((key) => `${deadline.path}.${key}`);
  return verdicts.every(({ path, verdict }) => verdict === 'right' || !paths.includes(path));
}
