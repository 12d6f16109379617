import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import { headersOf, problemOf } from '@wian/http';
import { isStoreUnavailable } from '@wian/persistence';
import { currentContext, LOGGER, type Logger } from '@wian/observability';
import { NOT_ACCEPTABLE, UNSUPPORTED } from '@wian/reporting-domain';
import type { Response } from 'express';

/** Refusals as OData writes them (JSON format v4.01 §21.1), with a challenge that spreadsheet programs can answer. */
@Catch()
export class ODataErrorFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error, currentContext().traceId ?? '', isStoreUnavailable);
    const { code, detail: message, titleTh, traceId } = problem;
    if (problem.status >= 500) this.logger[problem.status === 503 ? 'warn' : 'error']({ error }, message);
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.destroy();
    response
      .status(statuses.get(code) ?? problem.status)
      .set({ ...headersOf(problem), ...(problem.status === 401 ? challenge : {}), 'OData-Version': '4.0' })
      .type('application/json')
      .send(JSON.stringify({ error: { code, message, innererror: { titleTh, traceId } } }));
  }
}

const statuses: ReadonlyMap<string, number> = new Map([
  [UNSUPPORTED, 501],
  [NOT_ACCEPTABLE, 406],
]);
const challenge = { 'www-authenticate': 'Basic realm="wian", charset="UTF-8"' };
