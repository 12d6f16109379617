interface Period {
  readonly from: string;
  /** Exclusive; null = until further notice. */
  readonly to: string | null;
}

/** What is wrong with periods that should stand in order of time without overlapping; gaps are allowed. */
export function faultOfPeriods(periods: readonly Period[]): string | undefined {
  for (const [n, { from, to }] of periods.entries()) {
    if (to !== null && to <= from) return `the period from ${from} ends on ${to}, which is not after it begins`;
    const before = periods[n - 1];
    if (before && (before.to === null || before.to > from))
      return `the period from ${from} begins before the one from ${before.from} is over (${before.to ?? 'it has no end'})`;
  }
  return undefined;
}
