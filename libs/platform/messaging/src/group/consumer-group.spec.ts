import { MemoryMessageLog } from '../log/memory-message-log.js';
import { MemoryParkingStore } from '../parking/memory-parking-store.js';
import { HANDLER } from '../on-events.decorator.js';
import { ConsumerGroup } from './consumer-group.js';

const silent = () => undefined;
const newGroup = () =>
  new ConsumerGroup({
    group: 'g',
    log: new MemoryMessageLog(),
    parking: new MemoryParkingStore(),
    contracts: () => undefined,
    logger: { info: silent, warn: silent, error: silent },
  });
const handler = () => ({ [HANDLER]: { id: Symbol('handler'), takes: 'batch' } });
const callback = async () => undefined;

describe('ConsumerGroup', () => {
  it('refuses a second handler for a type', () => {
    const group = newGroup();
    group.addHandler('wian.thing.noted.v1', callback, true, handler());
    expect(() => group.addHandler('wian.thing.noted.v1', callback, true, handler())).toThrow(
      'handled twice in group g',
    );
  });

  it('refuses to start with a type that no contract publishes', () => {
    const group = newGroup();
    group.addHandler('wian.thing.noted.v1', callback, true, handler());
    const errors: unknown[] = [];
    group.listen((error) => errors.push(error));
    expect(String(errors[0])).toContain('no contract publishes it');
  });

  it('leaves methods of other transports alone, and is caught up when it reads nothing', async () => {
    const group = newGroup();
    group.addHandler('other', callback, true, {});
    group.listen(silent);
    await group.caughtUp();
    expect(() => group.isCaughtUp(['wian.thing.v1'])).toThrow('does not read wian.thing.v1');
    await group.close();
  });
});
