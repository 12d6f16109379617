import { randomBytes } from 'node:crypto';
import { currentContext } from './context.js';

/** One hop of a trace: https://www.w3.org/TR/trace-context/#traceparent-header */
export interface TraceParent {
  /** 32 lower-case hex digits, not all zero. */
  readonly traceId: string;
  /** 16 lower-case hex digits, not all zero. */
  readonly parentId: string;
  /** Two hex digits; the lowest bit says sampled. */
  readonly flags: string;
}

const FORM = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Undefined where the header is absent or malformed: the receiver then starts a trace of its own. */
export function parseTraceParent(header: string | undefined): TraceParent | undefined {
  const [, version, traceId, parentId, flags, rest] = FORM.exec(header ?? '') ?? [];
  if (!version || !traceId || !parentId || !flags) return undefined;
  if (version === 'ff' || (version === '00' && rest !== undefined)) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(parentId)) return undefined;
  return { traceId, parentId, flags };
}

/** The next hop of a trace, or the first of a new one. */
export const nextTraceParent = (from?: TraceParent): TraceParent => ({
  traceId: from?.traceId ?? randomBytes(16).toString('hex'),
  parentId: randomBytes(8).toString('hex'),
  flags: from?.flags ?? '01',
});

export const formatTraceParent = ({ traceId, parentId, flags }: TraceParent): string =>
  `00-${traceId}-${parentId}-${flags}`;

/** A hop as it stands in the context of the work, so that log lines name it and what the work causes goes on from it. */
export const traceIds = ({ traceId, parentId, flags }: TraceParent) => ({
  traceId,
  spanId: parentId,
  traceFlags: flags,
});

/** The `traceparent` of what the work in hand causes; undefined outside of a trace. */
export function currentTraceParent(): string | undefined {
  const { traceId, spanId, traceFlags } = currentContext();
  if (!traceId || !spanId || !traceFlags) return undefined;
  return formatTraceParent({ traceId, parentId: spanId, flags: traceFlags });
}
