import type { GroupSwitch } from './group-switch.port.js';

/** The laws of every GroupSwitch. `open` makes an empty one. */
export function groupSwitchContract(open: () => Promise<GroupSwitch>): void {
  const pause = {
    group: 'g',
    at: new Date('2025-03-06T02:00:00.000Z'),
    by: 'machine_operator',
    reason: 'a bad deploy',
  };

  it('holds for the group that was paused, and for no other', async () => {
    const it = await open();
    expect(await it.paused('g')).toBeUndefined();
    expect(await it.pause(pause)).toEqual(pause);
    expect(await it.paused('g')).toEqual(pause);
    expect(await it.paused('other')).toBeUndefined();
  });

  it('keeps the first of two pauses', async () => {
    const it = await open();
    await it.pause(pause);
    expect(await it.pause({ ...pause, reason: 'another' })).toEqual(pause);
    expect(await it.paused('g')).toEqual(pause);
  });

  it('lets a group go on, and says whether it was paused', async () => {
    const it = await open();
    await it.pause(pause);
    expect(await it.resume('g')).toBe(true);
    expect(await it.paused('g')).toBeUndefined();
    expect(await it.resume('g')).toBe(false);
  });
}
