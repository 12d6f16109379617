import { Catch, type RpcExceptionFilter, UseFilters, applyDecorators } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';

/** Nest's own filter replaces every error by "Internal server error"; the runtime must see the real one. */
@Catch()
class PassErrorsOn implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/** Name under which a handler's identity travels in Nest's pattern extras. */
export const HANDLER_ID = 'wian:handler';

/**
 * Makes a controller method the handler of these event types:
 * `(events: readonly CloudEvent[]) => Promise<void>`, events of several keys in log order.
 * Throwing means that at least one event failed; the runtime finds out which. The method must bear repeats.
 */
export const OnEvents = (...types: [string, ...string[]]): MethodDecorator =>
  applyDecorators(
    EventPattern(types, { [HANDLER_ID]: Symbol(types.join()) }) as MethodDecorator,
    UseFilters(new PassErrorsOn()),
  );
