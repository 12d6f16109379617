/** What the main job tells: lines for people, dates in Buddhist years. */
import { formatDate } from '@wian/thai';

const MOST_LETTERS = 110;
const MOST_LINES = 60;

/** The letter as it was read. */
export function letterLines({ fields, read }) {
  const date = fields.letterDate && formatDate(fields.letterDate, { digits: 'arabic' });
  return [
    `read: ${fields.letterNumber ?? 'no number'}, ${date ?? 'no date'}, from ${read.issuer?.name ?? 'nobody named'}`,
    `  เรื่อง ${fields.subject ?? '–'}`,
    `  เรียน ${read.addressees?.phrase ?? '–'}`,
    ...fields.orders.map(({ ordinal, text }) => `  ${ordinal}. ${shortened(text)}`),
  ];
}

/** The tree of tasks; of a large one its beginning. `nodes`: tasks with those below them in `tasks`. */
export function treeLines(top, nodes, directiveId) {
  const lines = [top, ...branches(nodes, '')];
  if (lines.length <= MOST_LINES) return lines;
  const left = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), `… and ${left} more: npx wian cascade show ${directiveId}`];
}

const branches = (nodes, indent) =>
  nodes.flatMap((node, at) => {
    const isLast = at === nodes.length - 1;
    const below = branches(node.tasks, `${indent}${isLast ? '   ' : '│  '}`);
    return [`${indent}${isLast ? '└─ ' : '├─ '}${taskLine(node)}`, ...below];
  });

const taskLine = ({ name, code, status, relaying, orders }) =>
  `${name} (${code})  ${status}  ${relaying ? 'relaying' : `orders ${orders.join(', ') || 'none'}`}`;

/** The beginning of a text, never cut between a letter and its marks. */
function shortened(text) {
  const letters = [...new Intl.Segmenter('th').segment(text.replaceAll(/\s+/g, ' '))];
  const kept = letters.slice(0, MOST_LETTERS).map(({ segment }) => segment);
  return kept.join('') + (letters.length > MOST_LETTERS ? '…' : '');
}
