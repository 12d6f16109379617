import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { DomainError } from '@wian/kernel';
import { type Observable, throwError, timeout } from 'rxjs';

/** Answers for a handler that takes too long. Its work is not undone, and the answer says so. */
export class TimeLimitInterceptor implements NestInterceptor {
  constructor(private readonly limitMillis: number) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    return next.handle().pipe(timeout({ first: this.limitMillis, with: () => throwError(() => this.tooSlow()) }));
  }

  private tooSlow(): DomainError {
    return new DomainError(
      'REQUEST.TIMED_OUT',
      'unavailable',
      `no answer within ${this.limitMillis} ms; it may still be done: look before you send it again`,
    );
  }
}
