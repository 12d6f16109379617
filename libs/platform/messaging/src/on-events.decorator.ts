import { Catch, type RpcExceptionFilter, UseFilters, applyDecorators } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';
import type { EventHandler } from './group/event-handler.js';

/** Nest's own filter replaces every error by "Internal server error"; the runtime must see the real one. */
@Catch()
class PassErrorsOn implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/** Name under which a handler's identity and form travel in Nest's pattern extras. */
export const HANDLER = 'wian:handler';
export type HandlerMark = Pick<EventHandler, 'id' | 'takes'>;

const handlerOf = (takes: EventHandler['takes'], types: readonly string[]): MethodDecorator =>
  applyDecorators(
    EventPattern([...types], {
      [HANDLER]: { id: Symbol(types.join()), takes } satisfies HandlerMark,
    }) as MethodDecorator,
    UseFilters(new PassErrorsOn()),
  );

/**
 * Makes a controller method the handler of these event types:
 * `(events: readonly CloudEvent[]) => Promise<Outcomes | void>`, events of several keys in log order.
 * Throwing means that at least one event failed; the runtime finds out which. The method must bear repeats.
 */
export const OnEvents = (...types: [string, ...string[]]): MethodDecorator => handlerOf('batch', types);

/**
 * As `OnEvents`, for a method that takes one event at a time: `(event: CloudEvent) => Promise<void>`.
 * Events of one key come one after the other, those of different keys side by side, a bounded number at once.
 */
export const OnEvent = (...types: [string, ...string[]]): MethodDecorator => handlerOf('one', types);
