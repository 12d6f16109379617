import { columnOf, directivesSet, type Value } from '@wian/reporting-domain';
import { BOM } from '@wian/http';
import { headerLine, rowLine } from './csv.js';

const columns = ['subject', 'orders', 'number'].flatMap((name) => columnOf(directivesSet, name) ?? []);
const line = (subject: Value, orders: Value = 1) => rowLine(columns, { subject, orders, number: 'x' });

describe('CSV', () => {
  it('begins with the byte order mark and the names of the columns', () => {
    expect(Buffer.from(BOM + headerLine(columns))).toEqual(Buffer.from('\uFEFFsubject,orders,number\r\n'));
  });

  it.each([
    ['ไทย', 'ไทย,1,x\r\n'],
    [null, ',1,x\r\n'],
    ['a,b', '"a,b",1,x\r\n'],
    ['say "so"', '"say ""so""",1,x\r\n'],
    ['two\r\nlines', '"two\r\nlines",1,x\r\n'],
    [' spaced ', '" spaced ",1,x\r\n'],
  ])('writes %j by RFC 4180', (subject, expected) => {
    expect(line(subject)).toBe(expected);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=x', '\n=x', '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
    'makes the formula %j a text',
    (subject) => {
      expect(line(subject)).toMatch(/^"?'/);
    },
  );

  it('leaves negative numbers numbers', () => {
    expect(line('a', -5)).toBe('a,-5,x\r\n');
  });
});
