import type { ExecutionContext } from '@nestjs/common';
import { Subject } from 'rxjs';
import { TimeLimitInterceptor } from './time-limit.interceptor.js';

/** What Jest gives to a module. */
const { jest: timers } = import.meta as ImportMeta & { jest: typeof jest };

describe('the time limit of a request', () => {
  beforeEach(() => timers.useFakeTimers());
  afterEach(() => timers.useRealTimers());

  function start() {
    const response = { headersSent: false };
    const http = { getResponse: () => response };
    const context = { getType: () => 'http', switchToHttp: () => http } as unknown as ExecutionContext;
    const work = new Subject<unknown>();
    const heard: unknown[] = [];
    new TimeLimitInterceptor(100).intercept(context, { handle: () => work }).subscribe({
      next: (value) => heard.push(value),
      error: (error: { code?: string }) => heard.push(error.code),
      complete: () => heard.push('complete'),
    });
    return { response, work, heard };
  }

  it('refuses what has sent nothing by then', () => {
    const { heard, work } = start();
    timers.advanceTimersByTime(100);
    work.next('late');
    expect(heard).toEqual(['REQUEST.TIMED_OUT']);
  });

  it('lets an answer that has begun go on to its end', () => {
    const { response, heard, work } = start();
    response.headersSent = true;
    timers.advanceTimersByTime(10_000);
    work.complete();
    expect(heard).toEqual(['complete']);
  });

  it('does not outlive its request', () => {
    const { work } = start();
    work.next('done');
    work.complete();
    expect(timers.getTimerCount()).toBe(0);
  });
});
