import { HttpException } from '@nestjs/common';
import { DomainError, type DomainErrorKind } from '@wian/kernel';
import { z } from 'zod';
import { InvalidRequestError } from './invalid-request.errors.js';

/** Body of every refusal: RFC 9457, with a stable `code`, both titles, and the id to ask for in the logs. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    titleTh: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    traceId: z.string(),
    params: z.record(z.string(), z.unknown()).optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

export const PROBLEM_TYPE = 'application/problem+json';

const statusOfKind: Readonly<Record<DomainErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unprocessable: 422,
  unavailable: 503,
};

/** Statuses that Nest, Express and the body parser answer by themselves. */
const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'REQUEST.MALFORMED',
  404: 'ROUTE.NOT_FOUND',
  413: 'REQUEST.TOO_LARGE',
  415: 'REQUEST.UNSUPPORTED_MEDIA_TYPE',
};

const titles: Readonly<Record<number, readonly [english: string, thai: string]>> = {
  400: ['The request is not valid', 'คำขอไม่ถูกต้อง'],
  401: ['Sign-in is required', 'ต้องลงชื่อเข้าใช้'],
  403: ['Not permitted', 'ไม่มีสิทธิ์ดำเนินการ'],
  404: ['Not found', 'ไม่พบข้อมูล'],
  409: ['The present state does not allow this', 'สถานะปัจจุบันไม่อนุญาตให้ดำเนินการ'],
  413: ['The request is too large', 'คำขอมีขนาดใหญ่เกินไป'],
  415: ['The media type is not supported', 'ไม่รองรับรูปแบบข้อมูลนี้'],
  422: ['The request contradicts an earlier one', 'คำขอขัดแย้งกับคำขอก่อนหน้า'],
  503: ['Not available now, try again', 'ระบบยังไม่พร้อมให้บริการ โปรดลองอีกครั้ง'],
};
const refused = ['The request was refused', 'คำขอถูกปฏิเสธ'] as const;
const failed = ['Something went wrong on our side', 'ระบบขัดข้อง'] as const;

/**
 * What anything thrown means to the caller. Bugs say nothing but where to look them up; errors of which `isAway` says
 * that they come from a server that cannot be reached now ask to try again.
 */
export function problemOf(error: unknown, traceId: string, isAway: IsAway = () => false): Problem {
  if (error instanceof DomainError) return ofDomainError(error, traceId);
  if (isAway(error)) return problem({ status: 503, code: 'SERVICE.STORE_AWAY', detail: storeAway, traceId });
  if (error instanceof HttpException && error.getStatus() < 500) return ofHttpException(error, traceId);
  const detail = `the failure is in the logs under this traceId; tell the operator, and try again later`;
  return problem({ status: 500, code: 'INTERNAL', detail, traceId });
}

export type IsAway = (error: unknown) => boolean;
const storeAway =
  'the database of this service cannot be reached; what was asked may have been done: ask again in a few seconds, with the same Idempotency-Key if there was one';

function ofDomainError(error: DomainError, traceId: string): Problem {
  const { code, params, message: detail } = error;
  return {
    ...problem({ status: statusOfKind[error.kind], code, detail, traceId }),
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(error instanceof InvalidRequestError ? { errors: [...error.errors] } : {}),
  };
}

function ofHttpException(error: HttpException, traceId: string): Problem {
  const status = error.getStatus();
  const detail = status === 404 ? 'there is no such route; GET /openapi.json lists them' : error.message;
  return problem({ status, code: codeOfStatus[status] ?? `HTTP.${status}`, detail, traceId });
}

function problem(told: Pick<Problem, 'status' | 'code' | 'detail' | 'traceId'>): Problem {
  const [title, titleTh] = titles[told.status] ?? (told.status < 500 ? refused : failed);
  return { type: `urn:wian:problem:${told.code}`, title, titleTh, ...told };
}

/** Headers that belong to a refusal (RFC 9110 §11.6.1, §10.2.3; RFC 6750 §3). */
export function headersOf({ status, code }: Problem): Readonly<Record<string, string>> {
  if (status === 503) return { 'retry-after': '2' };
  if (status !== 401) return {};
  const failure = code === 'AUTH.TOKEN_MISSING' ? '' : ', error="invalid_token"';
  return { 'www-authenticate': `Bearer realm="wian"${failure}` };
}
