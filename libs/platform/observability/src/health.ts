/** Returns when ready; throws, with the reason as its message, when not. */
export type ReadinessCheck = () => Promise<void> | void;

export interface CheckReport {
  readonly ok: boolean;
  /** Why not. */
  readonly reason?: string;
  readonly millis: number;
}

export interface HealthReport {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, CheckReport>>;
}

interface Registered {
  readonly check: ReadinessCheck;
  readonly limitMillis: number;
}

/** What must be well before this process should get work. Every module registers what it stands on. */
export class HealthRegistry {
  private readonly checks = new Map<string, Registered>();

  /** A check that does not answer within its limit counts as failed. A name may be registered once. */
  register(name: string, check: ReadinessCheck, limitMillis = 2_000): void {
    if (this.checks.has(name)) throw new Error(`a readiness check named '${name}' is registered; choose another name`);
    this.checks.set(name, { check, limitMillis });
  }

  async report(): Promise<HealthReport> {
    const reports = await Promise.all([...this.checks].map(async ([name, each]) => [name, await run(each)] as const));
    return { ready: reports.every(([, report]) => report.ok), checks: Object.fromEntries(reports) };
  }
}

async function run({ check, limitMillis }: Registered): Promise<CheckReport> {
  const started = performance.now();
  const report = (ok: boolean, reason?: string): CheckReport => ({
    ok,
    ...(reason === undefined ? {} : { reason }),
    millis: Math.round(performance.now() - started),
  });
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMillis} ms`)), limitMillis);
  });
  try {
    await Promise.race([Promise.resolve().then(check), limit]);
    return report(true);
  } catch (error) {
    return report(false, error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
  }
}
