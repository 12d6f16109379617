import type { MessageEvent } from '@nestjs/common';
import { FiguresFeed, MOST_NEWS, type NodeFigures } from '@wian/assignment-application';
import { branchRuleAt, rollUp } from '@wian/assignment-domain';
import { firstValueFrom, Subject, take, toArray } from 'rxjs';
import { MemoryRollUpStore } from '../memory/memory-rollup-store.js';
import { CascadeStream } from './cascade-stream.js';

const later = new Date(Date.now() + 3_600_000);
const figures = (node: string, position: number): NodeFigures => ({
  node,
  under: [],
  directiveId: 'directive_x',
  rollUp: rollUp([], branchRuleAt(undefined, null)),
  position,
});

/** A stream over figures in memory; `change` works nodes out anew, `pass` is one look of the feed. */
function setUp() {
  const store = new MemoryRollUpStore({ tasks: () => [], cascades: () => [] });
  const feed = new FiguresFeed({ rollUps: store, onError: () => undefined });
  const beats = new Subject<undefined>();
  const stream = new CascadeStream({ feed, rollUps: store, beats });
  const change = async (to: number, ...nodes: string[]) => {
    const changed = nodes.map((node) => figures(node, to));
    expect(await store.advance({ from: await store.cursor(), to, figures: changed })).toBe(true);
  };
  const open = (count: number, lastEventId?: string, nodes: readonly string[] = ['a', 'b']) =>
    firstValueFrom(stream.open({ nodes, lastEventId, until: later }).pipe(take(count), toArray()));
  return { store, feed, beats, stream, change, open };
}

const told = (events: readonly MessageEvent[]) =>
  events.map(({ type, id, data }) => [type, (data as { node?: string }).node, id]);
/** Until everything that was asked for is there; nothing here waits for time. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the stream of a cascade', () => {
  it('begins with how the named nodes stand, and goes on with each of them that changes', async () => {
    const { change, open, feed } = setUp();
    await change(5, 'a', 'b', 'other');
    const seen = open(3);
    await settled();
    await change(9, 'b', 'other');
    await feed.pass();
    expect(told(await seen)).toEqual([
      ['progress', 'a', undefined],
      ['progress', 'b', '5'],
      ['progress', 'b', '9'],
    ]);
  });

  it('gives whoever comes again only what has changed since, also through another process', async () => {
    const [one, other] = [setUp(), setUp()];
    for (const { change } of [one, other]) {
      await change(5, 'a', 'b');
      await change(9, 'b');
    }
    expect(told(await other.open(1, '5'))).toEqual([['progress', 'b', '9']]);
  });

  it('puts the place on the last event of what was told together: who is cut off before gets them again', async () => {
    const { change, open } = setUp();
    await change(5, 'a', 'b');
    const [first] = await open(1);
    expect(first?.id).toBeUndefined();
    expect(told(await open(2, first?.id))).toEqual([
      ['progress', 'a', undefined],
      ['progress', 'b', '5'],
    ]);
  });

  it('misses nothing that changes while it looks at how things stand', async () => {
    const { change, open, feed, store } = setUp();
    await change(5, 'a');
    const figuresOf = store.figuresOf.bind(store);
    store.figuresOf = async (nodes) => {
      const found = await figuresOf(nodes);
      await change(9, 'a');
      await feed.pass();
      return found;
    };
    expect(told(await open(2))).toEqual([
      ['progress', 'a', '5'],
      ['progress', 'a', '9'],
    ]);
  });

  it('says that everything has to be fetched anew where more has changed than it tells, or the log is another', async () => {
    const { change, open, feed } = setUp();
    await change(5, 'a');
    const seen = open(2, undefined, ['a']);
    await settled();
    await change(9, ...Array.from({ length: MOST_NEWS + 1 }, (_, index) => `node${index}`));
    await feed.pass();
    expect(told(await seen)).toEqual([
      ['progress', 'a', '5'],
      ['reset', undefined, '9'],
    ]);
    expect(told(await open(1, '99'))).toEqual([['reset', undefined, '9']]);
  });

  it('ends at the first beat after the token has, and asks nothing once nobody listens', async () => {
    const { stream, beats, feed, store, change } = setUp();
    const all = firstValueFrom(stream.open({ nodes: [], lastEventId: undefined, until: new Date(0) }).pipe(toArray()));
    await settled();
    beats.next(undefined);
    expect(await all).toEqual([]);
    let asked = 0;
    store.changedSince = async () => {
      asked += 1;
      return [];
    };
    await change(5, 'a');
    await feed.pass();
    expect(asked).toBe(0);
  });
});
