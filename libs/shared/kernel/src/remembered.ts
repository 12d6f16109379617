/**
 * Answers that were worked out from a source that never changes, such as the units of one revision: kept as long as the
 * source itself is, and of each source the `most` that were asked for last.
 */
export class Remembered<Source extends object, Answer> {
  private readonly bySource = new WeakMap<Source, Map<string, Answer>>();

  constructor(private readonly most: number) {}

  /** The answer of before to the same key, or what `work` answers now. Throws what `work` throws, and keeps nothing then. */
  of(source: Source, key: string, work: () => Answer): Answer {
    const answers = this.bySource.get(source) ?? new Map<string, Answer>();
    this.bySource.set(source, answers);
    const answer = answers.has(key) ? (answers.get(key) as Answer) : work();
    // What was asked for last stands last.
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (oldest !== undefined && answers.size > this.most) answers.delete(oldest);
    return answer;
  }
}
