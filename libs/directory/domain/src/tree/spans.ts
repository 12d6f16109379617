interface Span {
  readonly from: string;
  /** Exclusive; null = for ever. */
  readonly to: string | null;
}

/** The first day of the wanted span that none of the others covers; those stand in order of time, without overlap. */
export function firstUncovered({ from, to }: Span, by: readonly Span[]): string | undefined {
  let day = from;
  for (const span of by) {
    if (span.to !== null && span.to <= day) continue;
    if (span.from > day) break;
    if (span.to === null) return undefined;
    day = span.to;
  }
  return to === null || day < to ? day : undefined;
}
