import { createHash } from 'node:crypto';
import type { SealedCommit } from '../commit-log/commit-store.port.js';
import { canonicalJson } from './canonical-json.js';

/** `previous` of the first batch. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 (hex) over the previous hash and the RFC 8785 form of each commit, in order. */
export function hashBatch(previous: string, commits: readonly SealedCommit[]): string {
  const hash = createHash('sha256').update(previous);
  for (const commit of commits) hash.update(canonicalCommit(commit));
  return hash.digest('hex');
}

function canonicalCommit({
  id,
  position,
  at,
  actor,
  onBehalfOf,
  correlationId,
  causationId,
  events,
}: SealedCommit): string {
  return canonicalJson({ id, position, at: at.toISOString(), actor, onBehalfOf, correlationId, causationId, events });
}
