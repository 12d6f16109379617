/** For so long a replica that did not answer is tried only after all others. */
const AWAY_MILLIS = 5_000;

/** The replicas of one service by their base URLs. They take turns; one that failed a moment ago comes last. */
export class ReplicaTargets {
  private turn = 0;
  private readonly awayUntil = new Map<string, number>();

  /** `now`: monotonic milliseconds. */
  constructor(
    readonly urls: readonly string[],
    private readonly now: () => number = () => performance.now(),
  ) {
    if (urls.length === 0) throw new TypeError('a service needs the URL of at least one replica');
  }

  /** All of them, in the order in which this request should try them. */
  inTurn(): readonly [string, ...string[]] {
    const at = this.turn;
    this.turn = (at + 1) % this.urls.length;
    const turned = [...this.urls.slice(at), ...this.urls.slice(0, at)];
    const [first = '', ...others] = turned.sort((a, b) => Number(this.isAway(a)) - Number(this.isAway(b)));
    return [first, ...others];
  }

  /** It cannot be connected to, broke off, or stayed silent. */
  failed(url: string): void {
    this.awayUntil.set(url, this.now() + AWAY_MILLIS);
  }

  /** The others, in turn, after `url`: for what has been meant for it. */
  from(url: string): readonly string[] {
    return [url, ...this.urls.filter((other) => other !== url)];
  }

  private isAway(url: string): boolean {
    return (this.awayUntil.get(url) ?? -Infinity) > this.now();
  }
}
