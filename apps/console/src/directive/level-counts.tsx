import type { CascadeView, TaskStatus } from '../api/types.js';
import { useWords } from '../text/language.js';

const order: readonly TaskStatus[] = ['assigned', 'acknowledged', 'in-progress', 'reported', 'returned', 'completed'];

/** How many units of each level stand where. */
export function LevelCounts({ levels }: Pick<CascadeView, 'levels'>) {
  const words = useWords();
  return (
    <section className="card">
      <table className="counts">
        <caption>{words.perLevel}</caption>
        <tbody>
          {levels.map(({ level, relaying, total, byStatus }) => (
            <tr key={`${level} ${relaying}`}>
              <th scope="row">
                {relaying ? words.relayingLevel(words.level[level]) : words.level[level]}
                <p className="quiet">{words.units(total)}</p>
              </th>
              <td>
                <ul className="plain">
                  {order.map((status) =>
                    byStatus[status] ? (
                      <li key={status}>
                        {words.status[status]} <strong>{byStatus[status]}</strong>
                      </li>
                    ) : null,
                  )}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
