import type { FileRef, Task } from '@wian/contracts';

/** The files that the task refers to as it stands. */
export const filesOfTask = ({ acknowledged, reported, reports = [] }: Task): readonly FileRef[] =>
  [acknowledged?.onBehalf?.evidence, reported, ...reports].flatMap((said) => said?.files ?? []);
