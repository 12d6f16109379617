import { type Backbone, committed, gate, useBackbone } from './testing/backbone.js';
import { noted } from './testing/test-group.js';

/**
 * The races of the parking place between two owners of a partition, on any parking store and a log on which the newest
 * member takes every partition over at once, in the middle of what the former one does.
 */
export function takeoverRacesContract(open: () => Promise<Backbone>): void {
  const given = useBackbone(open);
  const { start, produce, parked } = given;

  it('loses no event that a new owner appends while the former one releases the last before it', async () => {
    const redrive = gate();
    let tries = 0;
    await produce(noted('a', 1));
    const former = await start({
      fails: () => ++tries <= 3,
      before: async () => (tries >= 3 ? redrive.opened : undefined),
    });
    await former.until(({ parked }) => parked === 1);
    await former.until(() => former.calls === 4);
    await produce(noted('a', 2));
    const mended = gate();
    const owner = await start({ fails: () => true, before: () => mended.opened });
    await owner.until(({ parked }) => parked === 1);
    redrive.open();
    await former.until(() => former.applied.length === 1);
    expect((await parked()).map(({ eventId }) => eventId)).toContain('a:2');
    mended.open();
    await owner.close();
    const last = await start();
    await last.until(() => last.applied.includes('a:2'));
    expect(last.applied.at(-1)).toBe('a:2');
  });

  it('lets a former owner neither park nor commit what the new owner has applied', async () => {
    const held = gate();
    await produce(noted('a', 1));
    let tries = 0;
    // Held in its last try, after which it would park.
    const former = await start({ before: async () => (++tries === 3 ? held.opened : undefined), fails: () => true });
    await former.until(() => former.calls === 3);
    const owner = await start();
    await owner.until(({ applied }) => applied === 1);
    held.open();
    await former.close();
    expect(former.counters).toMatchObject({ applied: 0, parked: 0 });
    expect(await parked()).toEqual([]);
    expect(await committed(given)).toBe(1);
  });
}
