import type { FileRef, Task } from '@wian/contracts';
import { filesOfTask, unknownTask } from '@wian/assignment-domain';
import { type Clock, type CommitLog, DomainError, err, ok, type Result, sha256Hex } from '@wian/kernel';
import type { FileKinds, TaskFileStore, Visible } from './ports.js';
import { maySeeTask } from './visibility.policy.js';

/** What may stand beside a report or be evidence: documents and pictures that say what they are. */
const taken: readonly string[] = ['pdf', 'docx', 'xlsx', 'png', 'jpeg', 'tiff', 'text'];

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface KeptFile extends NamedBytes {
  readonly mediaType: string;
}

/** Files of reports and evidence: sent first, named in a step then, and read by whoever sees the task. */
export class TaskFiles {
  constructor(
    private readonly log: Pick<CommitLog, 'load'>,
    private readonly store: TaskFileStore,
    private readonly kinds: FileKinds,
    private readonly clock: Clock,
  ) {}

  /** Kept under what it holds; what it is is told by its bytes. Fails with why it is not taken. */
  async send({ name, bytes }: NamedBytes, person: string): Promise<Result<FileRef>> {
    const { kind, mediaType, problem } = await this.kinds.recognise(bytes);
    if (problem) return err(problem);
    if (!taken.includes(kind)) return err(notTaken(mediaType));
    const file: FileRef = { sha256: sha256Hex(bytes), name, mediaType, bytes: bytes.length };
    await this.store.keep({ ...file, by: person, at: this.clock.now().toISOString() }, bytes);
    return ok(file);
  }

  /** Fails with `TASK.NOT_FOUND` also where the task does not refer to it. */
  async read(taskId: string, sha256: string, visible: Visible): Promise<Result<KeptFile>> {
    const found = await this.log.load<Task>('task', taskId);
    const file = found && maySeeTask(visible, found.state) && filesOfTask(found.state).find(isNamed(sha256));
    if (!file) return unknownTask();
    const bytes = await this.store.bytes(sha256);
    if (!bytes) throw new Error(`the file ${sha256} of ${taskId} is not in the store`);
    return ok({ name: file.name, mediaType: file.mediaType, bytes });
  }
}

const isNamed =
  (asked: string) =>
  ({ sha256 }: FileRef) =>
    sha256 === asked;

const notTaken = (mediaType: string): DomainError =>
  new DomainError(
    'TASK.FILE_NOT_TAKEN',
    'invalid',
    `Expected a PDF, .docx, .xlsx, picture or text, found ${mediaType}; save it as one of these.`,
    { mediaType },
  );
