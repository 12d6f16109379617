import type { SignedBatches } from '../publisher/verify-log.js';
import { type Checkpoint, type CheckpointKeys, forgeryOf } from './checkpoint.js';

/** The checkpoints of a service, as a walk over its log asks for them. */
export function signedBatches(
  checkpoints: readonly Checkpoint[],
  service: string,
  keys: CheckpointKeys,
): SignedBatches {
  const byBatch = new Map<number, Checkpoint[]>();
  for (const each of checkpoints) byBatch.set(each.batch, [...(byBatch.get(each.batch) ?? []), each]);
  const problemsOf = (batch: number, found: string | undefined): string[] =>
    (byBatch.get(batch) ?? []).flatMap((checkpoint) => {
      const forgery = forgeryOf(checkpoint, service, keys);
      if (forgery) return `the checkpoint of position ${checkpoint.position} ${forgery}`;
      return found === checkpoint.hash ? [] : unlike(checkpoint, found);
    });
  return {
    problemOf: ({ number, hash }) => problemsOf(number, hash)[0],
    countOf: ({ number }) => byBatch.get(number)?.length ?? 0,
    beyond: (last) => {
      const first = Math.min(...[...byBatch.keys()].filter((batch) => batch > last));
      return problemsOf(first, undefined)[0];
    },
  };
}

const unlike = ({ position, at }: Checkpoint, found: string | undefined): string =>
  found === undefined
    ? `the log was cut off: position ${position} was signed at ${at}`
    : `the log was rewritten at or before position ${position}, which was signed at ${at}`;
