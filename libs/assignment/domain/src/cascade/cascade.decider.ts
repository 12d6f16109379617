import type { Directive } from '@wian/contracts';
import { type Decider, DomainError, err, ok } from '@wian/kernel';
import type { Cascade, CascadeEvent } from './cascade.events.js';
import type { Snapshot } from './snapshot.js';

/** Tasks in one commit, and so nodes in one page of the snapshot. */
export const CHUNK = 500;

/** The issuer as the tree of the day has it. */
export interface Issuer {
  readonly path: readonly string[];
  readonly name: string;
}

export type CascadeCommand =
  | {
      readonly type: 'request';
      readonly directive: Directive;
      readonly at: string;
      readonly correlationId: string;
      readonly traceparent?: string | undefined;
    }
  /** The replica has what the officer saw. */
  | { readonly type: 'resolve'; readonly snapshot: Snapshot; readonly issuer: Issuer }
  /** The audience cannot be resolved in today's tree; the message says why. */
  | { readonly type: 'hold'; readonly problem: string }
  /** The officer has seen the new list and wants it. */
  | { readonly type: 'confirm'; readonly expect: string; readonly snapshot: Snapshot; readonly issuer: Issuer }
  | { readonly type: 'advance'; readonly tasks: number };

/** One directive's way to its tasks. Repeating a request or a resolution changes nothing. */
export const cascadeDecider: Decider<Cascade, CascadeCommand, CascadeEvent> = {
  decide(cascade, command) {
    if (command.type === 'request') return cascade ? ok([]) : ok([requested(command)]);
    if (!cascade) return err(new DomainError('CASCADE.NOT_FOUND', 'not-found', 'There is no such cascade.'));
    switch (command.type) {
      case 'resolve':
        return ok(cascade.status === 'waiting' ? [resolved(cascade, command)] : []);
      case 'hold':
        return ok(cascade.status === 'waiting' ? [unresolvable(cascade, command.problem)] : []);
      case 'confirm':
        return confirm(cascade, command);
      case 'advance':
        return ok(cascade.status === 'running' ? [advanced(cascade, command.tasks)] : []);
      default:
        return command satisfies never;
    }
  },
  evolve: (_, event) => event.data,
};

type Request = Extract<CascadeCommand, { type: 'request' }>;

function requested({ directive, at, correlationId, traceparent }: Request): CascadeEvent {
  const nothingYet = { recipients: 0, nodes: 0, pages: 0, pagesDone: 0, tasksMade: 0, found: null, problem: null };
  const data: Cascade = {
    directive,
    correlationId,
    ...(traceparent === undefined ? {} : { traceparent }),
    issuerPath: [],
    issuerName: null,
    status: 'waiting',
    requestedAt: at,
    ...nothingYet,
  };
  return { type: 'cascade.requested', data };
}

type Resolution = { readonly snapshot: Snapshot; readonly issuer: Issuer };

function resolved(cascade: Cascade, resolution: Resolution): CascadeEvent {
  if (resolution.snapshot.hash === cascade.directive.shown.hash) return started(cascade, resolution);
  const { count, hash } = resolution.snapshot;
  const { path, name } = resolution.issuer;
  return {
    type: 'cascade.held',
    data: { ...cascade, status: 'held', issuerPath: [...path], issuerName: name, found: { count, hash } },
  };
}

const unresolvable = (cascade: Cascade, problem: string): CascadeEvent => ({
  type: 'cascade.held',
  data: { ...cascade, status: 'held', problem },
});

function confirm(cascade: Cascade, command: Resolution & { readonly expect: string }) {
  if (cascade.status !== 'held') {
    return err(
      new DomainError(
        'CASCADE.NOT_HELD',
        'conflict',
        `Only a held cascade is confirmed; this one is ${cascade.status}.`,
      ),
    );
  }
  if (command.snapshot.hash !== command.expect) {
    const { count, hash } = command.snapshot;
    const message = `The recipients changed again: now ${count}, hash ${hash}. Look at the list and confirm that hash.`;
    return err(new DomainError('CASCADE.AUDIENCE_CHANGED', 'conflict', message, { count, hash }));
  }
  return ok([started(cascade, command)]);
}

function started(cascade: Cascade, { snapshot, issuer }: Resolution): CascadeEvent {
  const nodes = snapshot.nodes.length;
  return {
    type: 'cascade.started',
    data: {
      ...cascade,
      status: nodes === 0 ? 'complete' : 'running',
      issuerPath: [...issuer.path],
      issuerName: issuer.name,
      recipients: snapshot.count,
      nodes,
      pages: Math.ceil(nodes / CHUNK),
      found: null,
      problem: null,
    },
  };
}

function advanced(cascade: Cascade, tasks: number): CascadeEvent {
  const pagesDone = cascade.pagesDone + 1;
  const status = pagesDone === cascade.pages ? 'complete' : 'running';
  return { type: 'cascade.advanced', data: { ...cascade, status, pagesDone, tasksMade: cascade.tasksMade + tasks } };
}
