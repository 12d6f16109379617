import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { DomainError } from '@wian/kernel';
import { Observable } from 'rxjs';

/**
 * Answers for a handler that has sent nothing within the limit. Its work is not undone, and the answer says so. An answer
 * that has begun may go on: a stream ends with its last row, or when its reader leaves.
 */
export class TimeLimitInterceptor implements NestInterceptor {
  constructor(private readonly limitMillis: number) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const response = context.switchToHttp().getResponse<{ readonly headersSent: boolean }>();
    return new Observable((answer) => {
      const timer = setTimeout(() => {
        if (!response.headersSent) answer.error(this.tooSlow());
      }, this.limitMillis);
      answer.add(() => clearTimeout(timer));
      answer.add(next.handle().subscribe(answer));
    });
  }

  private tooSlow(): DomainError {
    return new DomainError(
      'REQUEST.TIMED_OUT',
      'unavailable',
      `no answer within ${this.limitMillis} ms; it may still be done: look before you send it again`,
    );
  }
}
