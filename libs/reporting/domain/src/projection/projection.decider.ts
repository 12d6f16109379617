import { type Actor, type Decider, err, ok, type Result } from '@wian/kernel';
import {
  alreadyLive,
  besideLive,
  comparing,
  notBuilt,
  notCompared,
  notComparing,
  type Progress,
  unknownGeneration,
} from './projection.errors.js';
import { type Generation, type Projection, type ProjectionEvent, PROJECTION_ID } from './projection.events.js';

type Swap = { readonly acceptDifferences: boolean } | null;

/** `number` names a generation. */
export type ProjectionCommand =
  | { readonly type: 'rebuild'; readonly at: string }
  /** Everything that stood on the topics is applied. */
  | { readonly type: 'finish'; readonly number: number }
  /** `swap`: what is to follow where nothing differs, or no more than was found and is accepted. `progress` of a rebuild. */
  | {
      readonly type: 'compare';
      readonly number: number;
      readonly at: string;
      readonly by: Actor;
      readonly swap: Swap;
      readonly progress: Progress;
    }
  /** What the comparison has found that was asked for at `asked`. */
  | {
      readonly type: 'settle';
      readonly number: number;
      readonly asked: string;
      readonly at: string;
      readonly rows: number;
      readonly different: number;
    }
  /** Ends a comparison without an answer; the generation stays as it is. */
  | { readonly type: 'call-off'; readonly number: number }
  | { readonly type: 'drop'; readonly number: number };

type Of<Type> = Extract<ProjectionCommand, { type: Type }>;
type Decided = Result<readonly ProjectionEvent[]>;

/** Before anybody has ever asked for a rebuild. */
export const firstProjection: Projection = {
  projectionId: PROJECTION_ID,
  lastNumber: 1,
  generations: [{ number: 1, state: 'live', startedAt: null, asked: null, compared: null }],
};

/** Which generation of the tables is live, which stands beside it, and what is to become of that one. */
export const projectionDecider: Decider<Projection, ProjectionCommand, ProjectionEvent> = {
  decide: (projection = firstProjection, command) => {
    switch (command.type) {
      case 'rebuild':
        return rebuild(projection, command);
      case 'finish':
        return finish(projection, command);
      case 'compare':
        return compare(projection, command);
      case 'settle':
        return settle(projection, command);
      case 'call-off':
        return callOff(projection, command);
      case 'drop':
        return drop(projection, command);
      default:
        return command satisfies never;
    }
  },
  evolve: (_, { data }) => data,
};

export const liveOf = ({ generations }: Projection): number =>
  generations.find(({ state }) => state === 'live')?.number ?? 1;

export const generationOf = ({ generations }: Projection, number: number): Generation | undefined =>
  generations.find((each) => each.number === number);

function rebuild(projection: Projection, { at }: Of<'rebuild'>): Decided {
  const beside = projection.generations.find(({ state }) => state !== 'live');
  if (beside) return err(besideLive(beside.number, beside.state === 'kept'));
  const number = projection.lastNumber + 1;
  const started: Generation = { number, state: 'building', startedAt: at, asked: null, compared: null };
  const data = { ...projection, lastNumber: number, generations: [...projection.generations, started] };
  return ok([{ type: 'projection.rebuild-started', data }]);
}

/** Every replica of the service finds this out by itself; the first one records it. */
function finish(projection: Projection, { number }: Of<'finish'>): Decided {
  const found = generationOf(projection, number);
  if (found?.state !== 'building') return ok([]);
  return ok([{ type: 'projection.rebuilt', data: withGeneration(projection, { ...found, state: 'built' }) }]);
}

function compare(projection: Projection, { number, at, by, swap, progress }: Of<'compare'>): Decided {
  const found = besideLiveAs(projection, number);
  if (!found.ok) return found;
  if (found.value.state === 'building') return err(notBuilt(number, progress));
  const { asked, compared } = found.value;
  if (asked) return err(comparing(number));
  if (swap?.acceptDifferences && !compared) return err(notCompared(number));
  const wanted = swap?.acceptDifferences && compared ? { ...swap, upTo: compared.different } : swap;
  const data = withGeneration(projection, { ...found.value, asked: { at, by, swap: wanted } });
  return ok([{ type: swap ? 'projection.swap-requested' : 'projection.comparison-requested', data }]);
}

/** Nothing where that is not asked any more: it was dropped meanwhile, or another replica was faster. */
function settle(projection: Projection, { number, asked, at, rows, different }: Of<'settle'>): Decided {
  const found = generationOf(projection, number);
  if (found?.asked?.at !== asked) return ok([]);
  const { swap } = found.asked;
  const accepted = swap?.acceptDifferences ? (swap.upTo ?? 0) : 0;
  const data = withGeneration(projection, { ...found, asked: null, compared: { at, rows, different } });
  const compared: ProjectionEvent = { type: 'projection.compared', data };
  if (!swap || different > accepted) return ok([compared]);
  const acceptance: ProjectionEvent[] = different > 0 ? [{ type: 'projection.differences-accepted', data }] : [];
  return ok([compared, ...acceptance, { type: 'projection.swapped', data: swapped(data, number) }]);
}

function callOff(projection: Projection, { number }: Of<'call-off'>): Decided {
  const found = besideLiveAs(projection, number);
  if (!found.ok) return found;
  if (!found.value.asked) return err(notComparing(number));
  const data = withGeneration(projection, { ...found.value, asked: null });
  return ok([{ type: 'projection.comparison-called-off', data }]);
}

function drop(projection: Projection, { number }: Of<'drop'>): Decided {
  const found = besideLiveAs(projection, number);
  if (!found.ok) return found;
  const generations = projection.generations.filter((each) => each.number !== number);
  return ok([{ type: 'projection.dropped', data: { ...projection, generations } }]);
}

function besideLiveAs(projection: Projection, number: number): Result<Generation> {
  const found = generationOf(projection, number);
  const known = projection.generations.map((each) => each.number);
  if (!found) return err(unknownGeneration(number, known));
  return found.state === 'live' ? err(alreadyLive(number)) : ok(found);
}

const withGeneration = (projection: Projection, changed: Generation): Projection => ({
  ...projection,
  generations: projection.generations.map((each) => (each.number === changed.number ? changed : each)),
});

const swapped = (projection: Projection, number: number): Projection => ({
  ...projection,
  generations: projection.generations.map((each) => ({ ...each, state: each.number === number ? 'live' : 'kept' })),
});
