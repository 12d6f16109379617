import { malformed, unsupported } from './odata.errors.js';

export type TokenKind = 'string' | 'instant' | 'date' | 'number' | 'word' | 'sign' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** Of a string: what stands between the quotes, unescaped; else as written. */
  readonly text: string;
}

/** In order: an instant begins like a date, a date like a number. OData v4.01 ABNF, primitive literals. */
const patterns: readonly (readonly [Exclude<TokenKind, 'end'>, RegExp])[] = [
  ['string', /'(?:[^']|'')*'/y],
  ['instant', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,12})?)?(?:Z|[+-]\d{2}:\d{2})(?![\w.:])/iy],
  ['date', /\d{4}-\d{2}-\d{2}(?![\w.:-])/y],
  ['number', /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.:-])/y],
  ['word', /[A-Za-z_][\w.]*/y],
  ['sign', /[(),]/y],
];
const space = /[ \t]+/y;

/** Throws `ODATA.MALFORMED` or `ODATA.UNSUPPORTED`; the last token is `end`. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    at += lengthAt(space, text, at);
    if (at === text.length) break;
    const token = tokenAt(text, at);
    tokens.push(token.token);
    at += token.length;
  }
  return [...tokens, { kind: 'end', text: '' }];
}

function tokenAt(text: string, at: number): { token: Token; length: number } {
  for (const [kind, pattern] of patterns) {
    const length = lengthAt(pattern, text, at);
    if (length === 0) continue;
    const written = text.slice(at, at + length);
    return { token: { kind, text: kind === 'string' ? unquoted(written) : written }, length };
  }
  const rest = text.slice(at);
  if (/^[-/$@:[{]/.test(rest)) throw unsupported(`'${rest.slice(0, 20)}'`, 'compare a column with a value');
  throw malformed('a column, a value or a function', rest);
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

const unquoted = (written: string): string => written.slice(1, -1).replaceAll("''", "'");
