/** What the reader claimed of generated letters, how sure it said to be, and whether it was right. */
import { statedConfidence } from './calibration.mjs';
import { compareReading } from './compare.mjs';

/** The path whose confidence counts, by kind. */
const PATHS = {
  number: 'letterNumber.normalized',
  date: 'letterDate',
  urgency: 'urgency',
  audience: 'addressees.audience',
};

export const KINDS = [...Object.keys(PATHS), 'deadline'];

/** Of every kind `{instances: [{confidence, right}], silent}`; `silent`: claimed or wanted without a stated confidence. */
export function claimsOf(letters, read) {
  const claims = Object.fromEntries(KINDS.map((kind) => [kind, { instances: [], silent: 0 }]));
  for (const { text, expected } of letters) {
    const got = read(text);
    for (const [kind, path] of Object.entries(PATHS)) add(claims[kind], fieldClaim(path, expected, got));
    for (const claim of deadlineClaims(expected, got)) add(claims.deadline, claim);
  }
  return claims;
}

function add(claims, claim) {
  if (!claim) return;
  const { confidence, right } = claim;
  if (confidence === undefined) claims.silent += 1;
  else claims.instances.push({ confidence, right });
}

/** An unmarked letter that is read as unmarked is right too; without a stated confidence it is no claim at all. */
function fieldClaim(path, expected, got) {
  const verdict = compareReading({ expected }, got).find(({ field }) => field === path)?.verdict;
  const confidence = verdict === 'missed' ? undefined : statedConfidence(got.fields, path);
  if (verdict === undefined && confidence === undefined) return undefined;
  return { confidence, right: verdict === 'right' || verdict === undefined };
}

/** One claim for each deadline that was read; those that were not are silent. */
function deadlineClaims(expected, got) {
  const read = got.deadlines.map((deadline, index) => {
    const alone = { ...got, deadlines: [{ ...deadline, order: null }] };
    const right = compareReading({ expected }, alone).some(
      ({ field, verdict }) => field === 'deadlines (whole)' && verdict === 'right',
    );
    return { confidence: statedConfidence(got.fields, `deadlines[${index}]`), right };
  });
  const missing = Math.max(0, expected.deadlines.length - got.deadlines.length);
  return [...read, ...Array.from({ length: missing }, () => ({ confidence: undefined, right: false }))];
}
