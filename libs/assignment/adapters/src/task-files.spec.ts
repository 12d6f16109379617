import { TaskFiles, TakeTaskStep } from '@wian/assignment-application';
import type { HeldPost } from '@wian/assignment-domain';
import { unwrap } from '@wian/kernel';
import { contentKinds } from './content-kinds.js';
import { LOCAL, refused, taskId, withTasks } from './cascade-world.fixture.js';
import { MemoryTaskFiles } from './memory/memory-task-files.js';
import { surroundingsOf } from './steps.fixture.js';

const clock = { now: () => new Date('2025-03-06T02:00:00.000Z') };
const officer: HeldPost = { postId: 'post_a', unitId: LOCAL[0] ?? '', roles: ['officer'] };
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const text = (words: string) => new TextEncoder().encode(words);

async function sending() {
  const { log, source } = await withTasks({ action: 'report' });
  const store = new MemoryTaskFiles();
  const files = new TaskFiles(log, store, contentKinds, clock);
  const steps = new TakeTaskStep(log, surroundingsOf(log, source, { files: store }), clock);
  const context = { actor: { id: 'person_a' }, posts: [officer], visible: LOCAL, correlationId: 'c' };
  unwrap(await steps.handle(taskId, { type: 'acknowledge' }, context));
  const report = (hashes: readonly string[], person = 'person_a') =>
    steps.handle(taskId, { type: 'report', text: 'x', files: hashes }, { ...context, actor: { id: person } });
  return { files, report };
}

describe('a file of a report', () => {
  it('is told by its bytes, whatever it is called', async () => {
    const { files } = await sending();
    expect(await files.send({ name: 'report.pdf', bytes: png }, 'person_a')).toMatchObject({
      value: { name: 'report.pdf', mediaType: 'image/png', bytes: png.length },
    });
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'FILE.EMPTY'],
    ['a web page', text('<!doctype html><script>alert(1)</script>'), 'FILE.UNSUPPORTED'],
    ['an e-mail', text('From: a@b\nTo: b@c\nSubject: x\n\nx'), 'TASK.FILE_NOT_TAKEN'],
  ])('is not %s', async (_what, bytes, code) => {
    const { files } = await sending();
    expect(await files.send({ name: 'x.pdf', bytes }, 'person_a')).toMatchObject(refused(code));
  });

  it('is read by who sees the task, and only once the task refers to it', async () => {
    const { files, report } = await sending();
    const { sha256 } = unwrap(await files.send({ name: 'ภาพ.png', bytes: png }, 'person_a'));
    expect(await files.read(taskId, sha256, LOCAL)).toMatchObject(refused('TASK.NOT_FOUND'));
    expect(unwrap(await report([sha256])).reported?.files).toEqual([
      { sha256, name: 'ภาพ.png', mediaType: 'image/png', bytes: png.length },
    ]);
    expect(unwrap(await files.read(taskId, sha256, LOCAL))).toEqual({
      name: 'ภาพ.png',
      mediaType: 'image/png',
      bytes: png,
    });
    expect(await files.read(taskId, sha256, ['unit_05370302'])).toMatchObject(refused('TASK.NOT_FOUND'));
  });

  it('is named only by who has sent it: knowing its hash gives nobody a file', async () => {
    const { files, report } = await sending();
    const { sha256 } = unwrap(await files.send({ name: 'x.png', bytes: png }, 'person_b'));
    expect(await report([sha256])).toMatchObject(refused('TASK.FILE_UNKNOWN'));
  });
});
