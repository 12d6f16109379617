/** Runs check steps: lanes side by side, the steps of a lane one after the other; a failure never hides a later step. */
import { spawn } from 'node:child_process';

const ENVIRONMENT = { NX_DAEMON: 'false', NX_TUI: 'false', NO_COLOR: '1', FORCE_COLOR: '0' };

/** `onStep` hears of each step as it ends. Answers the results in the order of the lanes. */
export async function runLanes(root, lanes, onStep) {
  const results = await Promise.all(lanes.map((lane) => runLane(root, lane, onStep)));
  return results.flat();
}

async function runLane(root, lane, onStep) {
  const results = [];
  for (const step of lane) {
    const result = await runStep(root, step);
    onStep(result);
    results.push(result);
  }
  return results;
}

/** `{name, ok, millis, output}`; `output` is all that it said, on both streams. */
export async function runStep(root, { name, run, never }) {
  const started = performance.now();
  const { code, output } = await runNode(root, run);
  const ok = code === 0 && !(never && output.includes(never));
  return { name, ok, millis: Math.round(performance.now() - started), output: output.trim() };
}

function runNode(root, words) {
  return new Promise((resolve, reject) => {
    const { NODE_OPTIONS: _, ...inherited } = process.env;
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: { ...inherited, ...ENVIRONMENT },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: Buffer.concat(said).toString('utf8') }));
  });
}
