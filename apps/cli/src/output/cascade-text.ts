import type { Branch, CascadeView, RecipientsToday, TaskNode } from '../cascade-types.js';
import { renderTree, type TreeNode } from './tree.js';

export interface CascadeNode extends TaskNode {
  readonly tasks: readonly CascadeNode[];
}

interface ShownCascade {
  readonly view: CascadeView;
  readonly tasks: readonly CascadeNode[];
  /** Not the whole tree was asked for. */
  readonly more: boolean;
  /** Only of a held cascade. */
  readonly today: RecipientsToday | null;
}

/** A cascade for people: how far it is, counts by level, the tree. */
export function cascadeText({ view, tasks, more, today }: ShownCascade): string {
  const { number, subject, issuerName, issuerUnitId, status, recipients } = view;
  const tree = renderTree({ label: issuerName ?? issuerUnitId, children: tasks.map(treeNode) });
  return [
    `${number}  ${subject}`,
    `${status}: ${recipients} recipients, ${madeText(view)} tasks made`,
    ...workText(view),
    ...(view.whole ? [`${view.whole.state}: ${branchText(view.whole)}`] : []),
    ...view.levels.map(levelText),
    ...trouble(view),
    ...(today?.items ?? []).map(({ code, name }) => `  ${code}  ${name}`),
    ...(tasks.length > 0 ? ['', tree] : []),
    ...(more ? ['… there are others: --limit, --depth and --under TASK show them'] : []),
  ].join('\n');
}

/** By which rule it is done, and how far that is. */
function branchText({ childrenDone, children, rule }: Branch): string {
  const needed = rule.rule === 'all' || rule.rule === 'any' ? rule.rule : `${rule.rule} of ${rule.percent} per cent`;
  return `${childrenDone} of ${children} branches are done (${needed} needed)`;
}

/** Of how many, while they are not all made. */
const madeText = ({ tasksMade, nodes }: CascadeView): string =>
  tasksMade < nodes ? `${tasksMade} of ${nodes}` : String(tasksMade);

function workText({ pass, stopped, recalled, ended }: CascadeView): string[] {
  return [
    ...(pass ? [`${pass.kind}: ${pass.seen} tasks looked at, ${pass.touched} changed`] : []),
    ...(stopped ? [`stopped ${stopped.at} by ${stopped.by}: ${stopped.reason}`] : []),
    ...(recalled ? [`recalled ${recalled.at} by ${recalled.by}: ${recalled.reason}`] : []),
    ...(recalled?.tasks ? [`${recalled.tasks.ended} tasks ended, too late for ${recalled.tasks.tooLate}`] : []),
    ...(ended ? [`${ended.as} ${ended.at}${ended.reason === null ? '' : `: ${ended.reason}`}`] : []),
  ];
}

function levelText({ level, relaying, total, byStatus, progress }: CascadeView['levels'][number]): string {
  const counts = Object.entries(byStatus).map(([status, count]) => `${count} ${status}`);
  const { onBehalf, ...own } = progress;
  const soFar = Object.entries(own).map(([step, count]) => `${step} ${count}`);
  if (onBehalf > 0) soFar.push(`acknowledged on behalf ${onBehalf}`);
  return `${level}${relaying ? ' (relaying)' : ''}: ${total} (${counts.join(', ')}); so far ${soFar.join(', ')}`;
}

function trouble({ directiveId, difference, problem }: CascadeView): string[] {
  if (!difference) return problem === null ? [] : [problem];
  const { shown, found } = difference;
  return [
    `held: the officer was shown ${shown.count} recipients, and today there are ${found.count}, not the same.`,
    `To start it with those of today: wian cascade confirm ${directiveId} --expect ${found.hash}`,
  ];
}

function treeNode({ name, code, status, relaying, orders, below, tasks }: CascadeNode): TreeNode {
  const owes = relaying ? 'relaying' : orders.length > 0 ? `orders ${orders.join(', ')}` : 'no orders';
  const under = below ? `  ${below.completed} of ${below.total} below completed` : '';
  return { label: `${name} (${code})  ${status}  ${owes}${under}`, children: tasks.map(treeNode) };
}
