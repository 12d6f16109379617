import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import type { ApiClient } from './api-client.js';
import { withExample } from './command-parts.js';
import { readFile } from './letter-file.js';
import type { OpenSession } from './program.js';

/** Sends files from this folder, to be named in a step; their SHA-256, in the order given. */
export async function sendFiles(api: ApiClient, cwd: string, paths: readonly string[]): Promise<readonly string[]> {
  const sent: string[] = [];
  for (const path of paths) {
    const call = { method: 'POST', path: '/assignment/tasks/files', query: { name: basename(path) } } as const;
    const { body } = await api.call<{ readonly sha256: string }>({ ...call, bytes: readFile(cwd, path) });
    sent.push(body.sha256);
  }
  return sent;
}

export function addFile(tasks: Command, open: OpenSession, sampleId: string): void {
  const file = tasks
    .command('file <task> <sha256>')
    .description('a file of a report or of evidence, saved into this folder')
    .requiredOption('--output <path>', 'where to');
  const hash = 'a'.repeat(64);
  withExample(file, `tasks file ${sampleId} ${hash} --output photo.jpg --as district-officer-3703`);
  file.action(async (id: string, sha256: string, { output }: { output: string }, ran: Command) => {
    const session = open(ran);
    const api = session.person('Reading a file of a task');
    const bytes = await api.bytes(`/assignment/tasks/${encodeURIComponent(id)}/files/${sha256}`);
    writeFileSync(resolve(session.terminal.cwd, output), bytes);
    session.show({ output, bytes: bytes.length }, () => `${bytes.length} bytes in ${output}`);
  });
}
