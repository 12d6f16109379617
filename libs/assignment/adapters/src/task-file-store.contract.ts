import type { SentFile, TaskFileStore } from '@wian/assignment-application';

const file = (change: Partial<SentFile> = {}): SentFile => ({
  sha256: 'a'.repeat(64),
  name: 'photo.jpg',
  mediaType: 'image/jpeg',
  bytes: 3,
  by: 'person_a',
  at: '2025-03-06T03:00:00.000Z',
  ...change,
});
const bytes = Uint8Array.from([1, 2, 3]);
const { by: _, at: __, ...ref } = file();

/** What every store of files of tasks must do. */
export function taskFileStoreContract(make: () => Promise<TaskFileStore>): void {
  it('gives back what was kept, byte for byte, and nothing of what was not', async () => {
    const store = await make();
    await store.keep(file(), bytes);
    expect(await store.bytes(file().sha256)).toEqual(bytes);
    expect(await store.bytes('b'.repeat(64))).toBeUndefined();
  });

  it('knows who has sent a file, and lets nobody else name it', async () => {
    const store = await make();
    await store.keep(file(), bytes);
    expect(await store.sentBy('person_a', [ref.sha256, 'b'.repeat(64)])).toEqual([ref]);
    expect(await store.sentBy('person_b', [ref.sha256])).toEqual([]);
  });

  it('keeps the same bytes once, each sender with the name of their own', async () => {
    const store = await make();
    await store.keep(file(), bytes);
    await store.keep(file({ by: 'person_b', name: 'other.jpg' }), bytes);
    await store.keep(file({ name: 'again.jpg' }), bytes);
    expect(await store.sentBy('person_a', [ref.sha256])).toEqual([{ ...ref, name: 'again.jpg' }]);
    expect(await store.sentBy('person_b', [ref.sha256])).toEqual([{ ...ref, name: 'other.jpg' }]);
  });
}
