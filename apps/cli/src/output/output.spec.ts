import { cutTo, displayWidth, padTo } from './display-width.js';
import { labelled, table } from './table.js';
import { showDate, showInstant } from './times.js';
import { renderTree } from './tree.js';

describe('widths', () => {
  it('count no column for Thai marks above and below', () => {
    expect(displayWidth('ที่')).toBe(1);
    expect(displayWidth('นำ')).toBe(2);
    expect(displayWidth('ผู้ว่าราชการ')).toBe(9);
    expect(padTo('ที่', 3)).toBe('ที่  ');
  });

  it('cut between letters, never between a letter and its marks', () => {
    expect(cutTo('ที่นี่', 2)).toBe('ที่นี่');
    expect(cutTo('ที่นี่ที่', 2)).toBe('ที่…');
  });
});

describe('a table', () => {
  it('lines its columns up whatever marks they hold', () => {
    const lines = table(
      ['A', 'B'],
      [
        ['ที่', 'x'],
        ['abc', 'y'],
      ],
    ).split('\n');
    expect(lines).toEqual(['A    B', 'ที่    x', 'abc  y']);
  });

  it('cuts its last column on a screen only', () => {
    const row = ['a', 'x'.repeat(100)];
    expect(displayWidth(table(['A', 'B'], [row], 60).split('\n')[1] ?? '')).toBe(60);
    expect(table(['A', 'B'], [row])).toContain('x'.repeat(100));
  });

  it('of labels leaves out what is empty and indents further lines', () => {
    expect(
      labelled([
        ['a', '1\n2'],
        ['bb', null],
        ['c', ''],
      ]),
    ).toBe('a  1\n   2');
  });
});

it('a tree draws its branches', () => {
  const leaf = (label: string) => ({ label, children: [] });
  const tree = { label: 'top', children: [{ label: 'a', children: [leaf('a1')] }, leaf('b')] };
  expect(renderTree(tree).split('\n')).toEqual(['top', '├─ a', '│  └─ a1', '└─ b']);
});

it('times are those of Bangkok, in Buddhist years', () => {
  expect(showDate('2025-03-06')).toBe('6 มีนาคม 2568');
  expect(showInstant('2025-03-06T17:30:00.000Z')).toBe('7 มี.ค. 68 00:30');
});
