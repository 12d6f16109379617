/** How long the simulation takes as it runs in `npm test`: 200 worlds, two at a time. */
import { Trouble } from '../lib/log.mjs';
import { runSimulation } from '../simulation/run.mjs';

const WORLDS = 200;

export const bench = {
  name: 'simulation',
  about: `the ${WORLDS} worlds of the simulation, as npm test goes through them (best with --runs 3 --warmups 0)`,
  units: { count: WORLDS, unit: 'worlds' },
  goals: { time: { metric: 'simulation.time', atMost: 60_000 } },
  open: async () => ({ subjects: { simulation: run }, pids: {}, close: async () => undefined }),
};

async function run() {
  const code = await runSimulation({});
  if (code !== 0) throw new Trouble('A world of the simulation broke a promise; what it says above names its seed.');
}
