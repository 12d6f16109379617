import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { currentContext, type Logger } from '@wian/observability';
import type { Response } from 'express';
import { headersOf, type IsAway, PROBLEM_TYPE, type Problem, problemOf } from './problem.js';

/** Turns whatever a route throws into problem+json; what is our fault is logged with its cause. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly isAway?: IsAway,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error, currentContext().traceId ?? '', this.isAway);
    if (problem.status >= 500) this.logger[problem.status === 503 ? 'warn' : 'error']({ error }, problem.detail);
    sendProblem(host.switchToHttp().getResponse<Response>(), problem);
  }
}

/** A response that has begun cannot become a problem any more: it is cut, so that it is not taken for whole. */
export function sendProblem(response: Response, problem: Problem): void {
  if (response.headersSent) {
    if (!response.writableEnded) response.destroy();
    return;
  }
  response.status(problem.status).set(headersOf(problem)).type(PROBLEM_TYPE).send(JSON.stringify(problem));
}
