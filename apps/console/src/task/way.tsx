import type { TaskView } from '../api/types.js';
import { usePerson } from '../parts/session.js';
import { useUnitName } from '../parts/unit-name.js';
import { useWords } from '../text/language.js';

/** From the top of the organisation to the unit that has the task. */
export function Way({ task }: { readonly task: TaskView }) {
  const words = useWords();
  const issued = task.path.indexOf(task.issuerUnitId);
  return (
    <section className="card" aria-labelledby="way">
      <h2 id="way">{words.way}</h2>
      <ol className="plain steps">
        {task.path.map((unitId, index) => (
          <Stage key={unitId} unitId={unitId} task={task} reached={index >= issued} />
        ))}
      </ol>
    </section>
  );
}

function Stage({
  unitId,
  task,
  reached,
}: {
  readonly unitId: string;
  readonly task: TaskView;
  readonly reached: boolean;
}) {
  const words = useWords();
  const name = useUnitName(unitId);
  const { unitId: own } = usePerson();
  const roles = [
    unitId === task.issuerUnitId && words.issuedHere,
    unitId === task.unitId && words.recipient,
    unitId === own && words.yourUnit,
  ].filter(Boolean);
  return (
    <li data-on={reached || undefined}>
      <span lang="th">{name ?? '…'}</span>
      {roles.length > 0 && <p className="quiet">{roles.join(' · ')}</p>}
    </li>
  );
}
