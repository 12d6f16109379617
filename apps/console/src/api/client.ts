import createClient from 'openapi-fetch';
import type { components, paths } from './generated/schema.js';

/** Everything is at this origin, and the browser sends the session along. */
export const api = createClient<paths>();

export type Problem = components['schemas']['assignment.Problem'];

/** A refusal, as the service said it. `status` 0: there was no answer at all. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
  }
}

interface Asked<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was asked for; throws `RefusedError` where it was refused or nobody answered. */
export async function answerOf<Data>(asking: Promise<Asked<Data>>): Promise<Data> {
  const { data, error, response } = await asking.catch(() => {
    throw new RefusedError(0, {});
  });
  if (response.ok) return data as Data;
  throw new RefusedError(response.status, isProblem(error) ? error : {});
}

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && 'title' in error;
