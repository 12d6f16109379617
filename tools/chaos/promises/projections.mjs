import { finding } from './events.mjs';

/** I8: row by row, what a reader from the first event makes against what stood there through all faults. */
export function rebuiltIsLive({ projections }) {
  const tables = Object.entries(projections);
  return {
    checked: tables.reduce((sum, [, { live }]) => sum + live.length, 0),
    findings: tables.flatMap(([table, { live, rebuilt }]) => compare(table, live, rebuilt)),
  };
}

function compare(table, live, rebuilt) {
  const wanted = new Map(rebuilt.map((row) => [row._id, stable(row)]));
  const there = new Map(live.map((row) => [row._id, stable(row)]));
  const missing = [...wanted.keys()].filter((id) => !there.has(id));
  const extra = [...there.keys()].filter((id) => !wanted.has(id));
  const other = [...wanted].filter(([id, text]) => there.has(id) && there.get(id) !== text);
  return [
    ...missing.map((id) => finding('lost', `${table} ${id}: rebuilt has it, live has not`)),
    ...extra.map((id) => finding('wrong', `${table} ${id}: live has it, rebuilt has not`)),
    ...other.map(([id, text]) => finding('wrong', `${table} ${id}: live ${there.get(id)}, rebuilt ${text}`)),
  ];
}

/** Alike however the fields are ordered. */
export const stable = (value) =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
