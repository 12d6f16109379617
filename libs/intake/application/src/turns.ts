/**
 * Lets those who want the same thing have it one after another, within this process: where many would only lose the
 * commit to each other, waiting is faster than trying. That nothing happens twice rests on the commit, not on this.
 */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  take<T>(what: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(what) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.last.set(what, mine);
    const leave = (): void => {
      if (this.last.get(what) === mine) this.last.delete(what);
    };
    mine.then(leave, leave);
    return mine;
  }
}
