import { DomainError } from '@wian/kernel';
import type { z } from 'zod';

export interface FieldError {
  /** Where: `body.orders.0.text`, `query.limit`, `params.letterId`. */
  readonly path: string;
  readonly message: string;
}

/** The request does not have the shape that its route asks for. */
export class InvalidRequestError extends DomainError {
  constructor(readonly errors: readonly FieldError[]) {
    super(
      'REQUEST.INVALID',
      'invalid',
      `expected the shape in /openapi.json, found it wrong at ${errors.map(({ path }) => path).join(', ')}; mend these and send it again`,
    );
  }
}

/** `part`: `params`, `query` or `body`. */
export const fieldErrors = (part: string, { issues }: z.ZodError): readonly FieldError[] =>
  issues.flatMap((issue) => {
    // zod names unknown keys in one issue at their object; the caller wants each where it stands
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return keys.map((path) => ({ path: [part, ...path].map(String).join('.'), message: issue.message }));
  });
