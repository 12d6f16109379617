import { LeaseHolder } from './lease-holder.js';

const realNow = Date.now;
afterEach(() => void (Date.now = realNow));

describe('the holder of a lease', () => {
  it('knows, without asking, until when nobody else can have it', async () => {
    let now = 1_000;
    Date.now = () => now;
    const leases = {
      acquire: async (name: string, owner: string) => ({ name, owner, term: 1 }),
      release: async () => {},
    };
    const holder = new LeaseHolder({ leases, name: 'n', owner: 'a', millis: 5_000 });
    expect(holder.holds()).toBe(false);
    await holder.hold();
    now += 4_999;
    expect(holder.holds()).toBe(true);
    now += 1;
    expect(holder.holds()).toBe(false);
    await holder.hold();
    expect(holder.holds()).toBe(true);
    await holder.release();
    expect(holder.holds()).toBe(false);
  });

  it('holds nothing while another owner does', async () => {
    const holder = new LeaseHolder({
      leases: { acquire: async () => undefined, release: async () => {} },
      name: 'n',
      owner: 'a',
    });
    await holder.hold();
    expect(holder.holds()).toBe(false);
  });
});
