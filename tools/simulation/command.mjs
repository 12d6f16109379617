/** The simulation by itself: Jest is what runs it, as in `npm test`. */
import { root } from '../lib/paths.mjs';

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

/** What `runShown` and `capture` take to run these specs; `seeds` as WIAN_SIMULATION_SEEDS says, all 200 unless told. */
export const simulationCommand = ({ specs = 'simulation/src', seeds } = {}) => [
  process.execPath,
  [...jest, '--selectProjects', 'unit', '--maxWorkers=2', '--testPathPatterns', specs],
  { cwd: root, env: { ...process.env, ...(seeds ? { WIAN_SIMULATION_SEEDS: seeds } : {}) } },
];
