/** Which faults come when: pure, so that a seed says it all before anything is started. */
import { randomOf } from './random.mjs';

/** Services whose log a fail point lies in the way of, by its kind. */
const writers = ['intake', 'assignment', 'notification'];
const readers = ['assignment', 'notification', 'reporting'];
const pointsOf = (kinds, services) =>
  kinds.flatMap((kind) => ['before', 'after'].flatMap((side) => services.map((at) => [`${kind}.${side}`, at])));
const pointPlaces = [
  ...pointsOf(['commit', 'seal', 'send', 'mark'], writers),
  ...pointsOf(['effect', 'offset'], readers),
];

const services = ['directory', 'intake', 'assignment', 'notification', 'reporting', 'gateway'];
const links = ['kafka-1', 'kafka-2', 'kafka-3', 'mongo', 'redis'];
const hour = 3_600;

/**
 * What can happen. `plan` draws the particulars; `seconds` is how long the fault lasts before it is taken back (a fault
 * that is done at once has none).
 */
export const faultKinds = {
  'kill at a place': { share: 5, plan: planPoint('SIGKILL') },
  'stop at a place': {
    share: 1,
    plan: (random) => ({ ...planPoint('SIGSTOP')(random), seconds: random.between(6, 9) }),
  },
  kill: { share: 2, plan: (random) => ({ service: random.pick(services) }) },
  pause: { share: 1, plan: (random) => ({ service: random.pick(services), seconds: random.between(3, 9) }) },
  'broker killed': {
    share: 1,
    plan: (random) => ({ server: `kafka-${random.between(1, 3)}`, seconds: random.between(3, 8) }),
  },
  'MongoDB restarted': { share: 1, plan: (random) => ({ server: 'mongo', seconds: random.between(1, 4) }) },
  'Redis emptied': { share: 1, plan: () => ({}) },
  latency: {
    share: 1,
    plan: (random) => ({ link: random.pick(links), millis: random.between(50, 400), seconds: random.between(3, 8) }),
  },
  reset: { share: 1, plan: (random) => ({ link: random.pick(links), seconds: random.between(1, 4) }) },
  'half-open': { share: 1, plan: (random) => ({ link: random.pick(links), seconds: random.between(3, 8) }) },
  'old messages again': { share: 1, plan: (random) => ({ messages: random.between(5, 40) }) },
  'bad message': { share: 1, plan: (random) => ({ bytes: random.pick(['no event', 'broken contract']) }) },
  // Beyond three working days whatever the weekday: limits run out and steps fire, or I4 and I5 would be about nothing.
  'clock forward': { share: 1, plan: (random) => ({ offsetSeconds: random.between(144 * hour, 216 * hour) }) },
  'clock back': { share: 1, plan: (random) => ({ offsetSeconds: -random.between(1, 12 * hour) }) },
};

function planPoint(signal) {
  return (random) => {
    const [point, service] = random.pick(pointPlaces);
    return { point, service, signal };
  };
}

/** From one fault's begin to the next one's, in seconds. */
const gap = { from: 4, to: 7 };
/** A calm before the first, in which what is usual is measured, and after the last. */
const calm = 8;

/** `[{at (seconds from the start of the load), kind, …particulars}]`, in order: every kind before any comes twice. */
export function scheduleOf(seed, seconds) {
  const random = randomOf(seed).fork('schedule');
  const schedule = [];
  let round = [];
  for (let at = calm; at < seconds - calm; at += random.between(gap.from, gap.to)) {
    if (round.length === 0) round = roundOf(random, schedule.length === 0);
    const kind = round.shift();
    schedule.push({ at, kind, ...faultKinds[kind].plan(random) });
  }
  return schedule;
}

/** The first round has each kind once, so that a short run has seen them all; later ones go by their shares. */
function roundOf(random, isFirst) {
  const kinds = Object.entries(faultKinds).flatMap(([kind, { share }]) => Array(isFirst ? 1 : share).fill(kind));
  return random.shuffle(kinds);
}

/** One line a fault, for people. */
export const faultLine = ({ at, kind, ...particulars }) =>
  `${String(at).padStart(4)} s  ${kind.padEnd(18)} ${Object.entries(particulars)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')}`.trimEnd();
