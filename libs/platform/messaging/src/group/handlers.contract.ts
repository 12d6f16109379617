import { currentContext, currentTraceParent } from '@wian/observability';
import { type Backbone, committed, gate, keysOf, useBackbone } from './testing/backbone.js';
import { noted } from './testing/test-group.js';

/** What handlers of each form may rely on, on any message log and any parking store. */
export function handlersContract(open: () => Promise<Backbone>): void {
  const given = useBackbone(open);
  const { start, produce, parked } = given;

  it('hands single events of one key over in order, and those of other keys beside them, so many at once', async () => {
    await produce(noted('a', 1), noted('a', 2), ...keysOf('b', 'c', 'd'));
    const first = gate();
    const running: string[] = [];
    let most = 0;
    const before = async ([event]: readonly { id: string }[]) => {
      running.push(event?.id ?? '');
      most = Math.max(most, running.length);
      await (event?.id === 'a:1' ? first.opened : new Promise(setImmediate));
      running.splice(running.indexOf(event?.id ?? ''), 1);
    };
    const one = await start({ takes: 'one', keysAtOnce: 2, before });
    await one.until(() => ['b:1', 'c:1', 'd:1'].every((id) => one.applied.includes(id)));
    expect(one.applied).not.toContain('a:2');
    first.open();
    await one.until(({ applied }) => applied === 5);
    expect(one.applied.filter((id) => id.startsWith('a'))).toEqual(['a:1', 'a:2']);
    expect(one.calls).toBe(5);
    expect(most).toBe(2);
  });

  it('parks a key of single events with what follows it, and applies each of the others once', async () => {
    await produce(noted('a', 1), noted('b', 1), noted('a', 2), noted('b', 2));
    const one = await start({ takes: 'one', fails: ({ id }) => id === 'a:1' });
    await one.until(({ applied, parked }) => applied === 2 && parked === 2);
    expect(one.applied).toEqual(['b:1', 'b:2']);
    expect((await parked()).map(({ eventId, cause }) => [eventId, cause])).toEqual([
      ['a:1', 'fails'],
      ['a:2', 'waits'],
    ]);
  });

  it('takes an outcome for each event, and hands over again only the failed one and what follows it', async () => {
    await produce(...keysOf('a', 'b', 'c'));
    const one = await start({ givesOutcomes: true, fails: ({ subject }) => subject === 'b' });
    await one.until(({ applied, parked }) => applied === 2 && parked === 1);
    expect(one.applied).toEqual(['a:1', 'c:1']);
    expect(await parked()).toMatchObject([{ eventId: 'b:1', reason: 'Error: b:1 fails' }]);
  });

  it('parks an event whose handler does not end in time, while other keys go on', async () => {
    await produce(...keysOf('a', 'slow', 'b'));
    const before = (events: readonly { subject: string }[]) =>
      events.some(({ subject }) => subject === 'slow') ? gate().opened : Promise.resolve();
    const one = await start({ before, handlerLimit: 20 });
    await one.until(({ applied, parked }) => applied === 2 && parked === 1);
    expect(await parked()).toMatchObject([
      { eventId: 'slow:1', reason: 'HandlerTooSlow: no answer to 1 events within 20 ms' },
    ]);
    expect(await committed(given)).toBe(3);
  });

  it('carries the trace and the ids of an event into its handler', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const contexts: unknown[] = [];
    await produce(noted('a', 1, { traceparent, correlationid: 'request-1' }));
    const one = await start({
      before: async () => void contexts.push({ ...currentContext(), next: currentTraceParent() }),
    });
    await one.until(({ applied }) => applied === 1);
    expect(contexts).toMatchObject([
      {
        traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
        eventId: 'a:1',
        correlationId: 'request-1',
        next: expect.stringMatching(/^00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$/),
      },
    ]);
  });

  it('does nothing while an operator has paused the group, and goes on where it stood when resumed', async () => {
    await produce(noted('a', 1));
    const pause = { group: given.group, at: new Date(), by: 'machine_operator', reason: 'a bad deploy' };
    await given.switch.pause(pause);
    const one = await start();
    await one.until(() => one.warnings.includes('an operator has paused the group'));
    expect(one.group.standing().paused).toMatchObject({ by: 'machine_operator', reason: 'a bad deploy' });
    expect(one.calls).toBe(0);
    expect(await committed(given)).toBe(0);
    await given.switch.resume(given.group);
    await one.until(({ applied }) => applied === 1);
    expect(one.group.standing().paused).toBeUndefined();
  });

  it('redrives nothing while an operator has paused the group', async () => {
    let mended = false;
    await produce(noted('a', 1));
    const one = await start({ fails: () => !mended });
    await one.until(({ parked }) => parked === 1);
    await given.switch.pause({ group: given.group, at: new Date(), by: 'machine_operator', reason: 'a look' });
    await produce(noted('b', 1));
    await one.until(() => one.warnings.includes('an operator has paused the group'));
    mended = true;
    const before = one.calls;
    await one.until(() => one.looksAtSwitch >= 10);
    expect(one.calls).toBe(before);
    await given.switch.resume(given.group);
    await one.until(({ applied, redriven }) => applied === 1 && redriven === 1);
  });
}
