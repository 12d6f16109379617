import { DomainError, err, ok, type Result } from '@wian/kernel';
import type { Cascade, CascadeEvent } from './cascade.events.js';
import { withWork } from './queue.js';
import type { Snapshot } from './snapshot.js';

/** Tasks in one commit, and so nodes in one page of the snapshot. */
export const CHUNK = 500;

/** Pages of the snapshot in one commit: about 3 MB, of the 12 MB that a commit may have. */
const PAGES_AT_ONCE = 20;

/** The issuer as the tree of the day has it. */
export interface Issuer {
  readonly path: readonly string[];
  readonly name: string;
}

export interface Resolution {
  readonly snapshot: Snapshot;
  readonly issuer: Issuer;
}

/** What today's tree gives: the list that the officer saw, or that is being recorded; the cascade is held if it is not. */
export function resolved(cascade: Cascade, resolution: Resolution): CascadeEvent {
  const expected = cascade.recording?.hash ?? cascade.directive.shown.hash;
  if (resolution.snapshot.hash === expected) return recorded(cascade, resolution);
  const { count, hash } = resolution.snapshot;
  const { path, name } = resolution.issuer;
  return held(cascade, { issuerPath: [...path], issuerName: name, found: { count, hash } });
}

export const unresolvable = (cascade: Cascade, problem: string): CascadeEvent => held(cascade, { problem });

function held({ recording: _, ...cascade }: Cascade, why: Partial<Cascade>): CascadeEvent {
  return { type: 'cascade.held', data: { ...cascade, status: 'held', ...why } };
}

export function confirm(cascade: Cascade, command: Resolution & { readonly expect: string }): Result<CascadeEvent[]> {
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
  return ok([recorded(cascade, command)]);
}

/** The next pages of the snapshot are recorded; with the last of them making tasks begins. */
function recorded({ recording, ...cascade }: Cascade, { snapshot, issuer }: Resolution): CascadeEvent {
  const nodes = snapshot.nodes.length;
  const pages = Math.ceil(nodes / CHUNK);
  const done = Math.min((recording?.pages ?? 0) + PAGES_AT_ONCE, pages);
  const data: Cascade = {
    ...cascade,
    status: 'resolving',
    issuerPath: [...issuer.path],
    issuerName: issuer.name,
    recipients: snapshot.count,
    nodes,
    pages,
    found: null,
    problem: null,
  };
  if (done < pages)
    return { type: 'cascade.resolving', data: { ...data, recording: { hash: snapshot.hash, pages: done } } };
  return { type: 'cascade.started', data: withWork(data) };
}
