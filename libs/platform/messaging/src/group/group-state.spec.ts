import { GroupState } from './group-state.js';

const place = (partition: number) => ({ topic: 't', partition });
const start = 1_000_000;

describe('how a group stands', () => {
  let state: GroupState;
  beforeEach(() => void (state = new GroupState()));

  it('is as far behind in time as the oldest message at hand', () => {
    expect(state.standing(start).delaySeconds).toBe(0);
    state.begins(place(0), new Date(start - 3_000));
    state.begins(place(1), new Date(start - 8_000));
    expect(state.standing(start).delaySeconds).toBe(8);
    state.done(place(1));
    expect(state.standing(start).delaySeconds).toBe(3);
  });

  it('counts a kept offset until its partition goes on', () => {
    state.stopped(place(0), 'store');
    state.stopped(place(1), 'events');
    expect(state.standing().stopped).toEqual({ store: 1, events: 1 });
    state.done(place(0));
    expect(state.standing().stopped).toEqual({ store: 0, events: 1 });
  });

  it('says nothing of partitions that went to another member', () => {
    state.begins(place(0), new Date(start - 3_000));
    state.stopped(place(1), 'events');
    state.keepOnly([place(2)]);
    expect(state.standing(start)).toMatchObject({ delaySeconds: 0, stopped: { store: 0, events: 0 } });
  });
});
