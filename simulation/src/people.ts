import { type HeldPost, taskIdOf } from '@wian/assignment-domain';
import { type Directive, directiveIssued, directiveWithdrawn, type Opening, openingRecorded } from '@wian/contracts';
import type { CommitLog, CommitRequest, Result } from '@wian/kernel';
import { ISSUER, newDirective, OUTSIDER, recipientsOf, withdrawnOf } from './organisation.js';
import type { Machines } from './machines.js';
import { Actor } from './scheduler.js';
import { idsOf } from './servers.js';
import type { World } from './world.js';

/** After so long somebody in front of a screen tries again. */
const PATIENCE_MILLIS = 15_000;
const MOST_WAIT_MILLIS = 12_000;

/** The steps that these people take. */
type Plain =
  { readonly type: 'acknowledge' | 'start' | 'complete' } | { readonly type: 'report'; readonly text: string };

type Attempt = 'done' | 'again';

/** Who issues letters, opens them and takes the steps on tasks, each again and again until it is acknowledged. */
export class People {
  private readonly actor = new Actor('people');
  private busy = 0;

  constructor(
    private readonly world: World,
    private readonly machines: Machines,
  ) {}

  areDone(): boolean {
    return this.busy === 0;
  }

  begin(): void {
    const { random } = this.world.scheduler;
    const count = random.between(1, 2);
    for (let each = 0; each < count; each++) this.start(() => this.issue(idsOf(this.world.scheduler).next()));
  }

  private start(work: () => Promise<void>): void {
    this.busy += 1;
    void this.world.scheduler
      .sleep(this.actor, this.wait(MOST_WAIT_MILLIS / 5))
      .then(work)
      .then(() => (this.busy -= 1));
  }

  private wait(most: number): number {
    return this.world.scheduler.random.between(1, most);
  }

  private async issue(uuid: string): Promise<void> {
    const directive = newDirective(`directive_${uuid}`, new Date(this.world.domainNow()), this.world.scheduler.random);
    await this.untilDone(() => this.record('directive', { type: directiveIssued.type, data: directive }));
    const { random } = this.world.scheduler;
    const units = recipientsOf(directive);
    if (random.happens(0.3)) this.withdraw(directive);
    else this.openAll(directive, [...units, OUTSIDER]);
    for (const unitId of [...units, 'unit_3703']) {
      if (random.happens(0.2)) continue;
      const officers = random.happens(0.3) ? 2 : 1;
      for (let each = 0; each < officers; each++) this.start(() => this.work(directive, unitId, `person_${each}`));
    }
  }

  /** At any time: before its tasks are made, amid them, or while they are worked on. */
  private withdraw(directive: Directive): void {
    this.world.withdrawn.add(directive.directiveId);
    const data = withdrawnOf(directive, new Date(this.world.domainNow()));
    const { scheduler } = this.world;
    this.start(async () => {
      await scheduler.sleep(this.actor, this.wait(scheduler.random.pick([1, MOST_WAIT_MILLIS])));
      await this.untilDone(() => this.record('directive', { type: directiveWithdrawn.type, data, version: 1 }));
    });
  }

  private openAll(directive: Directive, units: readonly string[]): void {
    for (const unitId of units)
      if (this.world.scheduler.random.happens(0.5)) this.start(() => this.open(directive, unitId));
  }

  private async open({ directiveId }: Directive, unitId: string): Promise<void> {
    const openingId = `opening_${taskIdOf(directiveId, unitId).slice('task_'.length)}_officer`;
    const at = new Date(this.world.domainNow()).toISOString();
    const opening: Opening = { openingId, directiveId, unitId, personId: 'person_officer', at };
    if (unitId === OUTSIDER) this.world.poisoned.add(openingId);
    await this.untilDone(() => this.record('opening', { type: openingRecorded.type, data: opening }));
  }

  /** An officer takes a task to its end, or leaves it on the way. */
  private async work(directive: Directive, unitId: string, person: string): Promise<void> {
    const { random } = this.world.scheduler;
    const isReport = directive.action === 'report' && unitId !== 'unit_3703';
    const plan: readonly Plain[] = [
      { type: 'acknowledge' },
      { type: 'start' },
      ...(isReport ? [{ type: 'report', text: 'done' } as const] : []),
      { type: 'complete' },
    ];
    for (const step of plan.slice(0, random.between(1, plan.length))) {
      await this.world.scheduler.sleep(this.actor, this.wait(MOST_WAIT_MILLIS));
      await this.untilDone(() => this.take(taskIdOf(directive.directiveId, unitId), step, { unitId, person }));
    }
  }

  private async take(
    taskId: string,
    step: Plain,
    { unitId, person }: { unitId: string; person: string },
  ): Promise<Attempt> {
    const steps = this.machines.anyOf('assignment')?.steps;
    if (!steps) return 'again';
    const rights = { posts: postsOf(unitId), visible: 'everywhere' as const };
    const taken = await steps.handle(taskId, step, { ...rights, actor: { id: person }, correlationId: person });
    if (taken.ok) {
      const [key, type] = eventOf[step.type];
      const at = taken.value[key]?.at ?? '';
      this.world.acknowledged.push({ aggregateId: taskId, type, at });
      return 'done';
    }
    // Before its task is made nobody finds it; any other refusal says that somebody was there first.
    const isUnmade = taken.error.kind === 'not-found';
    return isUnmade && ![...this.world.withdrawn].some((id) => isOf(taskId, id)) ? 'again' : 'done';
  }

  private async record(aggregate: 'directive' | 'opening', { type, data, version = 0 }: Recording): Promise<Attempt> {
    const aggregateId = 'openingId' in data ? data.openingId : data.directiveId;
    const commits: CommitLog | undefined = this.machines.anyOf('intake')?.commits;
    if (!commits) return 'again';
    const at = new Date(this.world.domainNow());
    const request: CommitRequest = {
      at,
      actor: { id: 'person_officer' },
      correlationId: aggregateId,
      changes: [{ aggregate, aggregateId, expectedVersion: version, events: [{ type, data }], state: data }],
    };
    const done: Result<unknown> = await commits.commit(request);
    // A conflict says that an earlier try, whose answer was lost, has done it.
    if (!done.ok && done.error.code !== 'COMMIT.CONFLICT') throw done.error;
    if (done.ok) this.world.acknowledged.push({ aggregateId, type, at: at.toISOString() });
    return 'done';
  }

  private async untilDone(attempt: () => Promise<Attempt>): Promise<void> {
    const { scheduler } = this.world;
    for (;;) {
      const given = new Promise<Attempt>((resolve) => {
        void attempt().then(resolve, () => resolve('again'));
        void scheduler.sleep(this.actor, PATIENCE_MILLIS, 'loses patience').then(() => resolve('again'));
      });
      if ((await given) === 'done') return;
      await scheduler.sleep(this.actor, 1_000, 'tries again');
    }
  }
}

interface Recording {
  readonly type: string;
  readonly data: Directive | Opening;
  /** Of what it is decided on. */
  readonly version?: number;
}

const isOf = (taskId: string, directiveId: string): boolean => taskId.startsWith(taskIdOf(directiveId, 'unit_'));

/** What an officer holds who works for a unit, and judges for the issuer. */
const postsOf = (unitId: string): readonly HeldPost[] => [
  { postId: 'post_officer', unitId, roles: ['officer'] },
  { postId: 'post_issuer', unitId: ISSUER, roles: ['issuer'] },
];

const eventOf = {
  acknowledge: ['acknowledged', 'wian.task.acknowledged.v1'],
  start: ['started', 'wian.task.started.v1'],
  report: ['reported', 'wian.task.reported.v1'],
  complete: ['completed', 'wian.task.completed.v1'],
} as const;
