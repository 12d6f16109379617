import type { CloudEvent } from '@wian/contracts';

/** An epoch of a service's log, and the last position of those before it that still counts. */
export interface EpochStart {
  readonly epoch: number;
  readonly after: number;
}

/** As the attribute `lineage` of events tells it: oldest first. */
export const lineageText = (epochs: readonly EpochStart[]): string =>
  epochs.map(({ epoch, after }) => `${epoch}:${after}`).join(' ');

const epochsIn = (lineage: string): EpochStart[] =>
  lineage.split(' ').map((each) => {
    const [epoch = 0, after = 0] = each.split(':').map(Number);
    return { epoch, after };
  });

/**
 * Which events count no more, since a newer epoch of their log began before their position. Learnt from the events
 * themselves: every event of a log that was ever restored carries its lineage.
 */
export class Lineages {
  private readonly bySource = new Map<string, { readonly epoch: number; readonly epochs: readonly EpochStart[] }>();

  note({ source, epoch, lineage }: Pick<CloudEvent, 'source' | 'epoch' | 'lineage'>): void {
    if (lineage === undefined || epoch <= (this.bySource.get(source)?.epoch ?? 0)) return;
    this.bySource.set(source, { epoch, epochs: epochsIn(lineage) });
  }

  isVoid({ source, epoch, position }: Pick<CloudEvent, 'source' | 'epoch' | 'position'>): boolean {
    const newer = this.bySource.get(source)?.epochs ?? [];
    return newer.some((each) => each.epoch > epoch && position > each.after);
  }
}
