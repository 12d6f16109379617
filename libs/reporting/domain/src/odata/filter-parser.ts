import { DomainError, err, ok, type Result } from '@wian/kernel';
import { type Column, columnOf, type EntitySet } from '../model/entity-set.js';
import { type Comparison, type Filter, textFunctions } from './filter.js';
import { valueOf } from './literal.js';
import { malformed, tooMuch, unknownColumn, unsupported } from './odata.errors.js';
import { type Token, tokensOf } from './tokens.js';

export const filterLimits = { length: 6_000, depth: 40, terms: 300, values: 500 } as const;

const comparisons: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const flipped: Readonly<Record<Comparison, Comparison>> = {
  eq: 'eq',
  ne: 'ne',
  gt: 'lt',
  ge: 'le',
  lt: 'gt',
  le: 'ge',
};
const otherOperators = ['add', 'sub', 'mul', 'div', 'divby', 'mod', 'has'];

/** The filter that `$filter=…` asks for, or why it is not one: `ODATA.MALFORMED`, `.UNSUPPORTED`, `.UNKNOWN_COLUMN`, `.TOO_MUCH`. */
export function parseFilter(text: string, set: EntitySet): Result<Filter> {
  try {
    if (text.length > filterLimits.length) throw tooMuch('the length of $filter', filterLimits.length);
    return ok(new FilterParser(tokensOf(text), set).parse());
  } catch (error) {
    if (error instanceof DomainError) return err(error);
    throw error;
  }
}

/** Recursive descent over the tokens; throws DomainErrors, which stay inside this file. */
class FilterParser {
  private at = 0;
  private terms = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly set: EntitySet,
  ) {}

  parse(): Filter {
    const filter = this.either(0);
    this.refuseOperator();
    if (this.next.kind === 'end') return filter;
    throw malformed("'and', 'or' or the end of $filter", this.next.text);
  }

  private either(depth: number): Filter {
    return this.joined('or', () => this.both(depth));
  }

  private both(depth: number): Filter {
    return this.joined('and', () => this.one(depth));
  }

  private joined(kind: 'and' | 'or', part: () => Filter): Filter {
    const parts = [part()];
    while (this.takeWord(kind)) parts.push(part());
    const [only] = parts;
    return only && parts.length === 1 ? only : { kind, parts };
  }

  private one(depth: number): Filter {
    return this.orItsTruth(this.unary(depth));
  }

  private unary(depth: number): Filter {
    if (depth > filterLimits.depth) throw tooMuch('the nesting of $filter', filterLimits.depth);
    if (this.takeWord('not')) return { kind: 'not', part: this.negated(depth + 1) };
    if (!this.takeSign('(')) return this.term();
    const inner = this.either(depth + 1);
    this.refuseOperator();
    this.expectSign(')');
    return inner;
  }

  /** `not` binds tighter than a comparison: `not a eq b` means `(not a) eq b`, and hardly ever is that what was meant. */
  private negated(depth: number): Filter {
    const first = this.at;
    const part = this.unary(depth);
    const isComparison = (part.kind === 'compare' || part.kind === 'in') && this.at > first + 1;
    if (isComparison && this.tokens[first]?.kind !== 'sign')
      throw unsupported("a comparison right after 'not'", 'put it in parentheses: not (…)');
    return part;
  }

  private term(): Filter {
    if (++this.terms > filterLimits.terms) throw tooMuch('the number of conditions in $filter', filterLimits.terms);
    const first = this.take();
    if (first.kind === 'word' && this.next.text === '(' && this.next.kind === 'sign') return this.call(first.text);
    if (first.kind === 'word' && !isLiteralWord(first.text)) return this.onColumn(this.column(first));
    return this.literalFirst(first);
  }

  private call(name: string): Filter {
    const fn = textFunctions.find((each) => each === name);
    if (!fn) throw unsupported(`the function ${name.slice(0, 40)}`, `there are ${textFunctions.join(', ')}`);
    this.expectSign('(');
    const column = this.textColumn(this.take());
    this.expectSign(',');
    const literal = this.take();
    const value = valueOf(column, literal);
    if (value === null) throw unsupported(`${fn} with null`, `compare: ${column.name} eq null`);
    this.expectSign(')');
    return { kind: 'text', fn, column, value: String(value) };
  }

  private textColumn(token: Token): Column {
    if (token.kind === 'string' || this.next.text === '(')
      throw unsupported('a text function on anything but a column', PLAIN);
    const column = this.column(token);
    if (column.type === 'Edm.String') return column;
    throw malformed('a column that holds text', column.name);
  }

  private onColumn(column: Column): Filter {
    if (this.takeWord('in')) return { kind: 'in', column, values: this.values(column) };
    const op = this.takeComparison();
    if (op) return this.comparison(column, op, this.take());
    if (column.type === 'Edm.Boolean' && !otherOperators.includes(this.next.text))
      return { kind: 'compare', column, op: 'eq', value: true };
    if (this.next.text === ')' || otherOperators.includes(this.next.text))
      throw unsupported(`'${this.next.text}' after ${column.name}`, PLAIN);
    throw malformed(`eq, ne, gt, ge, lt, le or in after ${column.name}`, this.next.text);
  }

  private comparison(column: Column, op: Comparison, token: Token): Filter {
    if (token.kind === 'word' && !isLiteralWord(token.text) && columnOf(this.set, token.text))
      throw unsupported('comparing two columns', PLAIN);
    if (token.kind === 'sign' && token.text === '(') throw unsupported('a value in parentheses', PLAIN);
    if (token.kind === 'word' && this.next.text === '(') throw unsupported(`the function ${token.text}`, PLAIN);
    const value = valueOf(column, token);
    if (value === null && op !== 'eq' && op !== 'ne') throw unsupported(`${op} null`, 'null goes with eq and ne');
    return { kind: 'compare', column, op, value };
  }

  private literalFirst(literal: Token): Filter {
    const op = this.takeComparison();
    if (!op && isLiteralWord(literal.text)) throw unsupported('a value as a condition', PLAIN);
    if (!op) throw malformed('a column, a function or a comparison', literal.text);
    const column = this.take();
    if (this.next.text === '(') throw unsupported(`the function ${column.text.slice(0, 40)} here`, PLAIN);
    if (isLiteral(column)) throw unsupported('comparing two values', PLAIN);
    return this.comparison(this.column(column), flipped[op], literal);
  }

  private values(column: Column): ReturnType<typeof valueOf>[] {
    this.expectSign('(');
    const values = [valueOf(column, this.take())];
    while (this.takeSign(',')) {
      if (values.length === filterLimits.values) throw tooMuch('the number of values after in', filterLimits.values);
      values.push(valueOf(column, this.take()));
    }
    this.expectSign(')');
    return values;
  }

  /** `contains(…) eq true`, as some programs write it. */
  private orItsTruth(part: Filter): Filter {
    const [op, value] = [this.next.text, this.tokens[this.at + 1]];
    if (this.next.kind !== 'word' || (op !== 'eq' && op !== 'ne')) return part;
    if (value?.kind !== 'word' || (value.text !== 'true' && value.text !== 'false'))
      throw unsupported('comparing a condition with anything but true or false', PLAIN);
    this.at += 2;
    const is: Filter = { kind: 'is', part, truth: value.text === 'true' };
    return op === 'eq' ? is : { kind: 'not', part: is };
  }

  /** What OData would allow after a whole condition. */
  private refuseOperator(): void {
    const { kind, text } = this.next;
    if (kind === 'word' && (comparisons.includes(text) || otherOperators.includes(text)))
      throw unsupported(`'${text}' here`, PLAIN);
  }

  private column({ kind, text }: Token): Column {
    if (kind !== 'word') throw malformed('a column', text);
    const column = columnOf(this.set, text);
    if (column) return column;
    throw unknownColumn(
      text,
      this.set.name,
      this.set.columns.map(({ name }) => name),
    );
  }

  private get next(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '' };
  }

  private take(): Token {
    const token = this.next;
    this.at++;
    return token;
  }

  private takeWord(word: string): boolean {
    return this.takeIf(this.next.kind === 'word' && this.next.text === word);
  }

  private takeSign(sign: string): boolean {
    return this.takeIf(this.next.kind === 'sign' && this.next.text === sign);
  }

  private takeIf(fits: boolean): boolean {
    if (fits) this.at++;
    return fits;
  }

  private takeComparison(): Comparison | undefined {
    const { kind, text } = this.next;
    if (kind !== 'word' || !comparisons.includes(text)) return undefined;
    this.at++;
    return text as Comparison;
  }

  private expectSign(sign: string): void {
    if (!this.takeSign(sign)) throw malformed(`'${sign}'`, this.next.text);
  }
}

const PLAIN = "write conditions as: column eq 'value'";
const isLiteral = ({ kind, text }: Token): boolean =>
  kind === 'word' ? isLiteralWord(text) : kind !== 'sign' && kind !== 'end';
const isLiteralWord = (text: string): boolean => text === 'true' || text === 'false' || text === 'null';
