import type { TaskView } from '../api/types.js';
import { instantText } from '../text/dates.js';
import { useSpeech } from '../text/language.js';

/** What has been done, oldest first. */
export function Progress({ task }: { readonly task: TaskView }) {
  const { words, language } = useSpeech();
  const taken = [
    { at: task.assignedAt, what: words.made, text: null },
    task.acknowledged && { at: task.acknowledged.at, what: words.steps.acknowledge, text: null },
    task.started && { at: task.started.at, what: words.steps.start, text: null },
    task.reported && { at: task.reported.at, what: words.report, text: task.reported.text },
    task.returned && { at: task.returned.at, what: words.steps.return, text: task.returned.reason },
    task.completed && { at: task.completed.at, what: words.steps.complete, text: null },
  ].flatMap((step) => step ?? []);
  return (
    <section className="card" aria-labelledby="progress">
      <h2 id="progress">{words.history}</h2>
      <ol className="plain steps">
        {taken
          .sort((one, other) => one.at.localeCompare(other.at))
          .map(({ at, what, text }) => (
            <li key={what} data-on>
              {what}
              <p className="quiet">{instantText(at, language)}</p>
              {text && <p lang="th">{text}</p>}
            </li>
          ))}
      </ol>
    </section>
  );
}
