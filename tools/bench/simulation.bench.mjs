/** How long the simulation takes as it runs in `npm test`: 200 worlds, two at a time. */
import { mustRun } from '../lib/command.mjs';
import { simulationCommand } from '../simulation/command.mjs';

const WORLDS = 200;

export const bench = {
  name: 'simulation',
  about: `the ${WORLDS} worlds of the simulation, as npm test goes through them (best with --runs 3 --warmups 0)`,
  units: { count: WORLDS, unit: 'worlds' },
  goals: { time: { metric: 'simulation.time', atMost: 60_000 } },
  open: async () => ({ subjects: { simulation: run }, pids: {}, close: async () => undefined }),
};

async function run() {
  const [node, args, options] = simulationCommand();
  await mustRun(node, args, { ...options, mend: 'A world broke a promise: npm run simulate -- --seed 1 --to 200' });
}
