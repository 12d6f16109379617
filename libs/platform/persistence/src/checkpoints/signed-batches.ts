import type { SealedBatch } from '../commit-log/commit-store.port.js';
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
  const problemsOf = (batch: number, found: SealedBatch | undefined): string[] =>
    (byBatch.get(batch) ?? []).flatMap((checkpoint) => {
      const forgery = forgeryOf(checkpoint, service, keys);
      if (forgery) return `the checkpoint of position ${checkpoint.position} ${forgery}`;
      return found?.number === batch && found.hash === checkpoint.hash ? [] : unlike(checkpoint, batch, found);
    });
  return {
    problemOf: (batch) => problemsOf(batch.number, batch)[0],
    countOf: ({ number }) => byBatch.get(number)?.length ?? 0,
    beyond: (last) => {
      const first = Math.min(...[...byBatch.keys()].filter((batch) => batch > (last?.number ?? 0)));
      return problemsOf(first, last)[0];
    },
  };
}

/** `found`: the batch of that number, or the log's last one, or none. A newer epoch says that a backup was restored. */
function unlike({ position, at, epoch }: Checkpoint, batch: number, found: SealedBatch | undefined): string {
  if (found && found.epoch > epoch)
    return (
      `a backup was restored, and the log went on with epoch ${found.epoch}: ` +
      `position ${position}, signed at ${at} in epoch ${epoch}, is lost`
    );
  return found?.number === batch
    ? `the log was rewritten at or before position ${position}, which was signed at ${at}`
    : `the log was cut off: position ${position} was signed at ${at}`;
}
