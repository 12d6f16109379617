/** The simulation by itself: Jest is what runs it, as in `npm test`. */
import { runShown } from '../lib/command.mjs';
import { root } from '../lib/paths.mjs';

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

/** Runs these specs of the simulation; `seeds` as WIAN_SIMULATION_SEEDS says. Answers the exit code. */
export const runSimulation = ({ specs = 'simulation/src', seeds, workers = 2 }) =>
  runShown(
    process.execPath,
    [...jest, '--selectProjects', 'unit', `--maxWorkers=${workers}`, '--testPathPatterns', specs],
    { cwd: root, env: { ...process.env, ...(seeds ? { WIAN_SIMULATION_SEEDS: seeds } : {}) } },
  );
