import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { DomainError } from '@wian/kernel';
import { z } from 'zod';
import type { CheckpointKeys } from '../checkpoints/checkpoint.js';
import { forgeryOf } from '../checkpoints/checkpoint.js';
import type { SealedBatch, SealedCommit } from '../commit-log/commit-store.port.js';
import type { ArchivedPart } from './archive-store.port.js';

/** A batch as it stands in the file: one line of JSON. */
export interface ArchivedBatch {
  readonly batch: SealedBatch;
  readonly commits: readonly SealedCommit[];
}

/** Before compression; more makes the file smaller, and looking something up slower. */
const MEMBER_BYTES = 1_000_000;

const membersField = z.array(z.object({ lastPosition: z.int(), offset: z.int(), bytes: z.int() }));
type Member = z.infer<typeof membersField>[number];

/** Content of a part's file: gzip members one behind the other, so that `zcat` reads all and a lookup only one. */
export function packed(
  batches: readonly ArchivedBatch[],
  memberBytes = MEMBER_BYTES,
): { readonly bytes: Buffer; readonly members: Member[] } {
  const members: Member[] = [];
  const packs: Buffer[] = [];
  let [lines, offset] = ['', 0];
  for (const [at, each] of batches.entries()) {
    lines += `${JSON.stringify(each)}\n`;
    if (lines.length < memberBytes && at < batches.length - 1) continue;
    const pack = gzipSync(lines);
    packs.push(pack);
    members.push({ lastPosition: each.batch.lastPosition, offset, bytes: pack.length });
    offset += pack.length;
    lines = '';
  }
  return { bytes: Buffer.concat(packs), members };
}

/** The files of an archive: of each part its commits, and beside them what was signed and where the members begin. */
export class ArchiveFiles {
  private at: { readonly file: string; readonly batches: readonly ArchivedBatch[] } | undefined;

  /** `keys`: whose signatures count; null: they are not asked for. */
  constructor(
    private readonly folder: string,
    private readonly keys: Pick<CheckpointKeys, 'publicKeys'> | null,
  ) {}

  /** Both files are whole and on the disk, or not there under their names. */
  async write(part: ArchivedPart, { bytes, members }: ReturnType<typeof packed>): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await this.writeWhole(part.file, bytes);
    await this.writeWhole(sidecarOf(part), Buffer.from(`${JSON.stringify({ ...part, members }, null, 2)}\n`));
  }

  /** Throws `LOG.ARCHIVE_UNREADABLE` where the file is not, to the byte, what was signed for this part. */
  async check(part: ArchivedPart): Promise<void> {
    const forgery = this.keys ? forgeryOf(part, part.service, this.keys) : undefined;
    if (forgery) throw unreadable(part, `its signature ${forgery}`);
    const sha256 = createHash('sha256')
      .update(await this.read(part, part.file))
      .digest('hex');
    if (sha256 !== part.sha256) throw unreadable(part, 'it was changed: its SHA-256 is not the one that was signed');
  }

  /** Throws `LOG.ARCHIVE_UNREADABLE`. */
  async commitsOf(part: ArchivedPart, { firstPosition, lastPosition }: Positions): Promise<readonly SealedCommit[]> {
    const found = await this.batchesAt(part, firstPosition);
    const commits = found.flatMap((each) => each.commits);
    return commits.filter(({ position }) => position >= firstPosition && position <= lastPosition);
  }

  private async batchesAt(part: ArchivedPart, position: number): Promise<readonly ArchivedBatch[]> {
    if (this.at?.file === part.file && this.at.batches.some(({ batch }) => holds(batch, position)))
      return this.at.batches;
    for (const member of await this.membersOf(part)) {
      if (member.lastPosition < position) continue;
      const batches = unpacked(part, await this.slice(part, member));
      if (!batches.some(({ batch }) => holds(batch, position))) break;
      this.at = { file: part.file, batches };
      return batches;
    }
    throw unreadable(part, `position ${position} is not in it`);
  }

  private async membersOf(part: ArchivedPart): Promise<readonly Member[]> {
    const text = (await this.read(part, sidecarOf(part))).toString('utf8');
    try {
      return membersField.parse((JSON.parse(text) as { members?: unknown }).members);
    } catch {
      throw unreadable(part, `${sidecarOf(part)} does not say where its parts begin`);
    }
  }

  private async read(part: ArchivedPart, name: string): Promise<Buffer> {
    try {
      return await readFile(join(this.folder, name));
    } catch (error) {
      throw unreadable(part, `${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
    }
  }

  private async slice(part: ArchivedPart, { offset, bytes }: Member): Promise<Buffer> {
    const file = await open(join(this.folder, part.file)).catch(() => undefined);
    if (!file) throw unreadable(part, 'it cannot be opened');
    try {
      return (await file.read(Buffer.alloc(bytes), 0, bytes, offset)).buffer;
    } finally {
      await file.close();
    }
  }

  private async writeWhole(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.folder, name);
    const file = await open(`${path}.new`, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
  }
}

type Positions = Pick<SealedBatch, 'firstPosition' | 'lastPosition'>;

const sidecarOf = ({ file }: ArchivedPart): string => `${file}.json`;
const holds = ({ firstPosition, lastPosition }: Positions, position: number): boolean =>
  firstPosition <= position && position <= lastPosition;

function unpacked(part: ArchivedPart, pack: Uint8Array): readonly ArchivedBatch[] {
  try {
    const lines = gunzipSync(pack).toString('utf8').trimEnd().split('\n');
    return lines.map((line) => {
      const { batch, commits } = JSON.parse(line) as ArchivedBatch;
      return { batch, commits: commits.map((commit) => ({ ...commit, at: new Date(commit.at) })) };
    });
  } catch {
    throw unreadable(part, 'it is damaged');
  }
}

/** Says which file it is, so that whoever keeps the archive can put it back. */
export const unreadable = ({ file, firstPosition, lastPosition }: ArchivedPart, why: string): DomainError =>
  new DomainError(
    'LOG.ARCHIVE_UNREADABLE',
    'unavailable',
    `positions ${firstPosition} to ${lastPosition} were archived in ${file}, and ${why}; it belongs in LOG_ARCHIVE_FOLDER`,
    { file },
  );
