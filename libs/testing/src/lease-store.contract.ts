import type { LeaseStore } from '@wian/kernel';

/** The laws of leases. `open` gives an empty store; `pass` lets so many milliseconds of real time go by for it. */
export function leaseStoreContract(open: () => Promise<{ leases: LeaseStore; pass: (millis: number) => void }>): void {
  it('gives a free name to the first who asks and refuses the second', async () => {
    const { leases } = await open();
    expect(await leases.acquire('publisher', 'a', 10_000)).toMatchObject({ owner: 'a', term: 1 });
    expect(await leases.acquire('publisher', 'b', 10_000)).toBeUndefined();
  });

  it('renews for its owner without a new term', async () => {
    const { leases } = await open();
    await leases.acquire('publisher', 'a', 10_000);
    expect(await leases.acquire('publisher', 'a', 10_000)).toMatchObject({ term: 1 });
  });

  it('passes to another owner, with a higher term, once it has run out or was released', async () => {
    const { leases, pass } = await open();
    await leases.acquire('publisher', 'a', 20);
    pass(25);
    const second = await leases.acquire('publisher', 'b', 10_000);
    expect(second).toMatchObject({ owner: 'b', term: 2 });
    if (second) await leases.release(second);
    expect(await leases.acquire('publisher', 'c', 10_000)).toMatchObject({ owner: 'c', term: 3 });
  });

  it('gives an owner whose lease has run out a new term, above that of the next one, only once that one’s is over', async () => {
    const { leases, pass } = await open();
    await leases.acquire('publisher', 'a', 20);
    pass(25);
    await leases.acquire('publisher', 'b', 10_000);
    expect(await leases.acquire('publisher', 'a', 10_000)).toBeUndefined();
    pass(10_001);
    expect(await leases.acquire('publisher', 'a', 10_000)).toMatchObject({ owner: 'a', term: 3 });
  });

  it('changes nothing when a former owner releases, also when it has become the owner again', async () => {
    const { leases, pass } = await open();
    const former = await leases.acquire('publisher', 'a', 20);
    if (!former) throw new Error('the name is free');
    pass(25);
    await leases.acquire('publisher', 'b', 20);
    await leases.release(former);
    expect(await leases.acquire('publisher', 'c', 10_000)).toBeUndefined();
    pass(25);
    await leases.acquire('publisher', 'a', 10_000);
    await leases.release(former);
    expect(await leases.acquire('publisher', 'c', 10_000)).toBeUndefined();
  });

  it('lets one of many win when all ask at once', async () => {
    const { leases } = await open();
    const asked = Array.from({ length: 8 }, (_, index) => leases.acquire('publisher', `owner-${index}`, 10_000));
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
  });
}
