/** What the judges share: looking at events of a log and at copies of them on topics. */

export const finding = (kind, what) => ({ kind, what });

export const eventsOf = (commits) => commits.flatMap(({ events }) => events);

/** Internal events stay in their log. */
export const isPublished = ({ type }) => /^wian\.[a-z-]+\.[a-z-]+\.v\d+$/.test(type);

export function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Copies that are CloudEvents, with the event read; the rig's own poison is none of the services' doing. */
export function eventCopies({ copies, poisons }) {
  const own = new Set(poisons.map(({ key }) => key));
  return copies.filter(({ key }) => !own.has(key)).map((copy) => ({ ...copy, event: JSON.parse(copy.text) }));
}

/** Things that should each be there once: what is missing is lost, what is there more often is doubled. */
export function onceEach(wanted, found, say) {
  const counts = groupBy(found, (id) => id);
  return wanted.flatMap((id) => {
    const count = counts.get(id)?.length ?? 0;
    if (count === 1) return [];
    return [finding(count === 0 ? 'lost' : 'doubled', say(id, count))];
  });
}
