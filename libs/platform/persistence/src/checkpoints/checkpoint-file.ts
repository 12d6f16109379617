import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Checkpoint } from './checkpoint.js';

const checkpointField = z.object({
  what: z.literal('wian.log.checkpoint.v1'),
  service: z.string(),
  epoch: z.int(),
  batch: z.int().min(1),
  position: z.int().min(1),
  hash: z.string(),
  at: z.string(),
  key: z.string(),
  signature: z.string(),
});

/** What the file holds; a line that a crash left half written is `unreadable`, and harms none of the others. */
export interface KeptCheckpoints {
  readonly checkpoints: readonly Checkpoint[];
  readonly unreadable: number;
}

/** The checkpoints of one service: a file of JSON lines that only ever grows, so that any tool can copy it away. */
export class CheckpointFile {
  constructor(private readonly path: string) {}

  async read(): Promise<KeptCheckpoints> {
    const lines = (await this.text()).split('\n').filter((line) => line !== '');
    const checkpoints = lines.flatMap((line) => checkpointIn(line) ?? []);
    return { checkpoints, unreadable: lines.length - checkpoints.length };
  }

  /** Resolves once it is on the disk. */
  async add(checkpoint: Checkpoint): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const text = await this.text();
    const file = await open(this.path, 'a');
    try {
      await file.appendFile(`${text === '' || text.endsWith('\n') ? '' : '\n'}${JSON.stringify(checkpoint)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  private async text(): Promise<string> {
    try {
      return await readFile(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }
}

function checkpointIn(line: string): Checkpoint | undefined {
  try {
    return checkpointField.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
