import { useQuery } from '@tanstack/react-query';
import { localDateOf } from '@wian/working-time';
import { unitQuery } from '../api/queries.js';
import type { Unit } from '../api/types.js';

/** What a unit is called today, or was called last; null while that is not known. */
export function useUnitName(unitId: string): string | null {
  const { data } = useQuery(unitQuery(unitId));
  return data ? nameOn(data, localDateOf(new Date())) : null;
}

export function nameOn({ periods }: Pick<Unit, 'periods'>, day: string): string | null {
  const current = periods.find(({ from, to }) => from <= day && (to === null || day < to));
  return (current ?? periods.at(-1))?.name ?? null;
}
