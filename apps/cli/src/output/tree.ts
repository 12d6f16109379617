export interface TreeNode {
  readonly label: string;
  readonly children: readonly TreeNode[];
}

/** A tree as lines, its branches drawn. */
export function renderTree({ label, children }: TreeNode): string {
  return [label, ...branches(children, '')].join('\n');
}

function branches(nodes: readonly TreeNode[], indent: string): string[] {
  return nodes.flatMap(({ label, children }, at) => {
    const isLast = at === nodes.length - 1;
    const line = `${indent}${isLast ? '└─ ' : '├─ '}${label}`;
    return [line, ...branches(children, `${indent}${isLast ? '   ' : '│  '}`)];
  });
}
