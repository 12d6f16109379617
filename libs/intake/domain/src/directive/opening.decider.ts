import { type Opening, openingRecorded } from '@wian/contracts';
import { type Decider, ok } from '@wian/kernel';

export interface OpeningEvent {
  readonly type: typeof openingRecorded.type;
  readonly data: Opening;
}

const bare = (id: string): string => id.slice(id.indexOf('_') + 1);

/** One for each directive, unit and person, so that the log itself keeps it to the first time. */
export const openingIdOf = ({ directiveId, unitId, personId }: Omit<Opening, 'openingId' | 'at'>): string =>
  `opening_${[directiveId, unitId, personId].map(bare).join('_')}`;

/** The first time counts: again is no event. */
export const openingDecider: Decider<Opening, Omit<Opening, 'openingId'>, OpeningEvent> = {
  decide: (opened, opening) =>
    ok(opened ? [] : [{ type: openingRecorded.type, data: { openingId: openingIdOf(opening), ...opening } }]),
  evolve: (_, event) => event.data,
};
