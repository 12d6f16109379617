import type { MessageEvent } from '@nestjs/common';
import type { Caller, LetterAccess, ReadingStep } from '@wian/intake-application';
import type { LetterStatus } from '@wian/intake-domain';
import { unwrap } from '@wian/kernel';
import { concatMap, filter, interval, map, merge, Observable, of, takeWhile } from 'rxjs';
import type { ReadingFeed, ReadingNews } from '../jobs/reading-feed.js';

/** Shorter than what proxies take for a silence. */
const BEAT_MILLIS = 15_000;
const RETRY_MILLIS = 2_000;

/** Data of an event `state`. */
interface ReadingState {
  readonly letterId: string;
  readonly status: LetterStatus;
  readonly version: number;
  /** `waiting`: nobody is known to read it; `reading`, with how far it is where that is known; `read`: the stream ends. */
  readonly reading: 'waiting' | 'reading' | 'read';
  readonly step: ReadingStep | null;
}

interface ReadingStreamParts {
  readonly access: Pick<LetterAccess, 'toRead'>;
  readonly feed: Pick<ReadingFeed, 'listen' | 'stepOf'>;
  /** At each the letter is looked at again; every 15 seconds unless told. */
  readonly beats?: Observable<unknown>;
}

/** Whose stream of which letter, and what was last seen of it. */
interface Connection {
  readonly caller: Caller;
  readonly letterId: string;
  /** When the caller's token ends, in real time. */
  readonly until: Date;
  seen?: { readonly status: LetterStatus; readonly version: number };
}

interface Said {
  readonly event?: MessageEvent;
  readonly isLast: boolean;
}
const END: Said = { isLast: true };

/**
 * What becomes of a letter that is being read: `state` at once, and whenever it changes, until it was read or cannot be; `ping` in
 * between. The letter is looked at when the stream begins, when its reading has ended, and at each beat; all else comes from the
 * feed, so a stream costs the database next to nothing.
 */
export class ReadingStream {
  constructor(private readonly parts: ReadingStreamParts) {}

  /** Fails with `LETTER.UNKNOWN`. */
  async open(caller: Caller, letterId: string, until: Date): Promise<Observable<MessageEvent>> {
    const { access, feed, beats = interval(BEAT_MILLIS) } = this.parts;
    unwrap(await access.toRead(caller, letterId));
    const connection: Connection = { caller, letterId, until };
    const news = new Observable<ReadingNews>((told) => feed.listen(letterId, (each) => told.next(each)));
    // It is listened before it is looked, so that nothing falls in between.
    return merge(news, of('opened' as const), beats.pipe(map(() => 'beat' as const))).pipe(
      concatMap((why) => this.said(connection, why)),
      takeWhile(({ isLast }) => !isLast, true),
      map(({ event }) => event),
      filter((event) => event !== undefined),
    );
  }

  private async said(connection: Connection, why: ReadingNews | 'opened' | 'beat'): Promise<Said> {
    const { caller, letterId, until, seen } = connection;
    if (why === 'beat' && until.getTime() <= Date.now()) return END;
    if ((why === 'begun' || why === 'step') && seen) return this.state(connection, seen);
    const found = await this.parts.access.toRead(caller, letterId);
    if (!found.ok) return END;
    const { state, version } = found.value;
    connection.seen = { status: state.status, version };
    if (why === 'beat' && seen?.version === version) return { event: { type: 'ping', data: '' }, isLast: false };
    return this.state(connection, connection.seen);
  }

  private state({ letterId }: Connection, { status, version }: NonNullable<Connection['seen']>): Said {
    const isRead = status !== 'received';
    const step: ReadingStep | null | undefined = isRead ? null : this.parts.feed.stepOf(letterId);
    const reading = isRead ? 'read' : step === undefined ? 'waiting' : 'reading';
    const data: ReadingState = { letterId, status, version, reading, step: step ?? null };
    return { event: { type: 'state', data, retry: RETRY_MILLIS }, isLast: isRead };
  }
}
