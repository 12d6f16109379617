/** Audience expressions are compared by whom they mean, not by how they are spelt. */

const LOCAL = ['city-municipality', 'pao', 'sao', 'subdistrict-municipality', 'town-municipality'];
/** Local administrations that answer to a province or higher: none of them stands below a district. */
const ABOVE_DISTRICTS = ['pao', 'city-municipality', 'town-municipality', 'special'];

/**
 * Whether two expressions in a letter of this issuer mean the same. A name may do without its code, as the register finds
 * it by the name; another code than the expected one is wrong.
 */
export function sameAudience(expected, got, issuer) {
  if (JSON.stringify(canonical(expected, issuer)) !== JSON.stringify(canonical(got, issuer))) return false;
  const codes = new Map(namedIn(expected).map(({ name, unitCode }) => [fold(name), unitCode]));
  return namedIn(got).every(({ name, unitCode }) => {
    const code = codes.get(fold(name)) ?? null;
    return unitCode === null || code === null || unitCode === code;
  });
}

/** One spelling: unions flat, selections of one place together, names in one list without codes, all in order. */
function canonical(audience, issuer) {
  const [[operator, inner]] = Object.entries(audience);
  const each = (parts) => parts.map((part) => canonical(part, issuer));
  if (operator === 'listed') return audience;
  if (operator === 'minus') return { minus: each(inner) };
  if (operator === 'intersect') return { intersect: inOrder(each(inner)) };
  const parts = flat([audience]);
  if (operator === 'union' && exclusionsHoldForAll(parts)) return canonical(oneExclusion(parts), issuer);
  const others = each(parts.filter(({ select, named }) => !select && !named));
  const all = [...selections(parts, issuer), ...names(parts), ...others];
  return all.length === 1 ? all[0] : { union: inOrder(all) };
}

/** A ∪ (B ∖ C) is (A ∪ B) ∖ C where A has none of C; a set by type is taken to have none of the names excluded. */
function exclusionsHoldForAll(parts) {
  const excluded = parts.flatMap(({ minus }) => (minus ? namedIn(minus[1]) : [])).map(({ name }) => fold(name));
  const elsewhere = parts.filter(({ minus }) => !minus).flatMap(namedIn);
  const onlyNames = parts.every(({ minus }) => !minus || minus[1].named);
  return parts.some(({ minus }) => minus) && onlyNames && elsewhere.every(({ name }) => !excluded.includes(fold(name)));
}

const oneExclusion = (parts) => ({
  minus: [
    { union: parts.map((part) => part.minus?.[0] ?? part) },
    { union: parts.flatMap(({ minus }) => (minus ? [minus[1]] : [])) },
  ],
});

const flat = (parts) => parts.flatMap((part) => (part.union ? flat(part.union) : [part]));

function selections(parts, issuer) {
  const byPlace = new Map();
  for (const { select } of parts.filter((part) => part.select)) {
    const within = placeOf(select.within, issuer);
    byPlace.set(within, [...(byPlace.get(within) ?? []), ...select.types]);
  }
  return [...byPlace].map(([within, types]) => ({ select: { types: typesBelow(types, within, issuer), within } }));
}

/** The issuer may be named by its code; below the Interior ministry stands the country. */
function placeOf(within, issuer) {
  if (within !== 'issuer' && within !== issuer?.unitCode) return within;
  return issuer?.level === 'ministry' ? 'country' : 'issuer';
}

/** "Every local administration" with or without the two special ones; below a district only those that can stand there. */
function typesBelow(types, within, issuer) {
  const set = new Set(types);
  if (LOCAL.every((type) => set.has(type))) set.delete('special');
  const below = [...set].filter((type) => !ABOVE_DISTRICTS.includes(type));
  const possible = within === 'issuer' && issuer?.level === 'district' && below.length > 0 ? below : [...set];
  return possible.sort();
}

function names(parts) {
  const named = parts.flatMap((part) => part.named ?? []).map(({ name }) => fold(name));
  return named.length === 0 ? [] : [{ named: [...new Set(named)].sort() }];
}

function namedIn(audience) {
  const [[operator, inner]] = Object.entries(audience);
  if (operator === 'named') return inner;
  return ['union', 'intersect', 'minus'].includes(operator) ? inner.flatMap(namedIn) : [];
}

const inOrder = (parts) =>
  parts
    .map((part) => JSON.stringify(part))
    .sort()
    .map((part) => JSON.parse(part));

const fold = (name) => name.replace(/\s+/g, '');
