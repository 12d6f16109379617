import { eventCopies, eventsOf, finding, groupBy, isPublished, onceEach } from './events.mjs';

/** I9: as each service judges its own log, and as a stranger reads it: no gap, and on the topics nothing else. */
export function logsVerify(evidence) {
  const { verification, commits } = evidence;
  const services = Object.keys(commits);
  const copies = groupBy(eventCopies(evidence), ({ event }) => event.source);
  return {
    checked: services.reduce((sum, service) => sum + commits[service].length, 0),
    findings: services.flatMap((service) => [
      ...judgeVerification(service, verification[service]),
      ...judgePlaces(service, commits[service], copies.get(`/wian/${service}`) ?? []),
    ]),
  };
}

function judgeVerification(service, { ok, firstBad, next, endPosition, checkpoints: { signedTo } }) {
  if (!ok) return [finding('wrong', `${service}: its log does not verify: ${JSON.stringify(firstBad)}`)];
  if (next !== null) return [finding('wrong', `${service}: its log was not walked to its end`)];
  if (signedTo >= endPosition) return [];
  return [finding('wrong', `${service}: its log is signed to position ${signedTo} of ${endPosition}`)];
}

/** Every event takes one position; a copy on a topic carries the position that the log has. */
function judgePlaces(service, commits, copies) {
  const findings = [];
  const placed = new Map();
  let next = 1;
  for (const { position, events } of commits) {
    if (position !== next)
      findings.push(finding('wrong', `${service}: position ${next} was expected, ${position} found`));
    events.forEach(({ id }, index) => placed.set(id, position + index));
    next = position + events.length;
  }
  const elsewhere = copies.filter(({ event }) => placed.get(event.id) !== event.position);
  return [
    ...findings,
    ...elsewhere.map(({ topic, event }) =>
      finding(
        'wrong',
        `${service}: ${event.id} stands on ${topic} at position ${event.position}, in the log at ${placed.get(event.id)}`,
      ),
    ),
  ];
}

/** I10: log = topic, each event one content under one key in order of versions; every group is at the end, its copies at the newest version. */
export function publishedIsHandled(evidence) {
  const copies = eventCopies(evidence);
  const published = Object.values(evidence.commits).flatMap((commits) => eventsOf(commits).filter(isPublished));
  return {
    checked: published.length,
    findings: [
      ...logIsTopic(evidence, published, copies),
      ...inOrder(copies),
      ...groupsAtEnd(evidence),
      ...nothingParked(evidence),
      ...replicasAtNewest(evidence, copies),
      ...receiptsThere(evidence, copies),
    ],
  };
}

function logIsTopic({ compacted }, published, copies) {
  const onTopics = groupBy(copies, ({ event }) => event.id);
  const known = new Set(published.map(({ id }) => id));
  const newest = new Set(
    [...groupBy(published, ({ aggregateId }) => aggregateId).values()].map((all) => all.at(-1)?.id),
  );
  // A compacted topic may have dropped what a newer version replaces.
  const missing = published.filter(({ id, type }) => !onTopics.has(id) && !(isOn(compacted, type) && !newest.has(id)));
  const contents = [...onTopics].filter(([, same]) => new Set(same.map(({ key, text }) => `${key} ${text}`)).size > 1);
  return [
    ...missing.map(({ id }) => finding('lost', `${id} is in the log, but on no topic`)),
    ...[...onTopics.keys()]
      .filter((id) => !known.has(id))
      .map((id) => finding('wrong', `${id} is on a topic, but in no log`)),
    ...contents.map(([id]) => finding('wrong', `${id} is on a topic with two contents`)),
  ];
}

const isOn = (topics, type) => topics.some((topic) => type.startsWith(topic.replace(/v\d+$/, '')));

/** The first copy of each event; repeats may come at any time. */
function inOrder(copies) {
  const seen = new Set();
  const firsts = copies.filter(({ event }) => !seen.has(event.id) && seen.add(event.id));
  return [...groupBy(firsts, ({ topic, key }) => `${topic} ${key}`)].flatMap(([place, all]) => {
    const versions = all.map(({ event }) => event.sequence);
    const isOrdered = versions.every((version, index) => index === 0 || version > versions[index - 1]);
    return isOrdered ? [] : [finding('wrong', `${place}: versions came as ${versions.join(', ')}`)];
  });
}

const groupsAtEnd = ({ groups }) =>
  groups
    .filter(({ committed, end }) => committed < end)
    .map((each) =>
      finding('stuck', `${each.group} is at ${each.committed} of ${each.end} on ${each.topic}/${each.partition}`),
    );

/** Only the rig's own poison may lie there. */
function nothingParked({ parked, poisons }) {
  const own = new Set(poisons.map(({ key }) => key));
  return Object.entries(parked).flatMap(([service, messages]) =>
    messages
      .filter(({ key }) => !own.has(key))
      .map(({ key, status, reason }) => finding('stuck', `${service}: ${key} is ${status}: ${reason}`)),
  );
}

/** What is applied shows in the copies that consumers keep: the newest version of every key, no other. */
function replicasAtNewest({ replicas }, copies) {
  const newest = new Map();
  for (const { topic, event } of copies) {
    const versions = newest.get(topic) ?? newest.set(topic, new Map()).get(topic);
    versions.set(event.subject, Math.max(versions.get(event.subject) ?? 0, event.sequence));
  }
  return replicas.flatMap(({ name, topic, rows }) => {
    const have = new Map(rows.map(({ _id, v }) => [_id, v]));
    return [...(newest.get(topic) ?? [])].flatMap(([id, version]) => {
      if (have.get(id) === version) return [];
      const kind = (have.get(id) ?? 0) < version ? 'lost' : 'wrong';
      return [finding(kind, `${name}: ${id} should be at version ${version}, but is at ${have.get(id) ?? 'none'}`)];
    });
  });
}

/** What channels tell on the delivery topic is a fact beside its task, once. */
function receiptsThere({ receipts }, copies) {
  const told = copies.flatMap(({ event: { type, subject } }) => {
    const [, kind] = /^wian\.delivery\.(delivered|opened)\.v1$/.exec(type) ?? [];
    return kind ? [`${subject}:${kind}`] : [];
  });
  return onceEach([...new Set(told)], receipts, (id, count) => `assignment has ${count} receipts ${id}`);
}

/** I11: each poison lies parked in every group that reads its topic; the keys around it are the matter of I10. */
export function oneBadEventStopsNoOther({ poisons, parked, readers }) {
  const wanted = poisons.flatMap(({ topic, key }) =>
    (readers[topic] ?? []).map((service) => ({ service, topic, key })),
  );
  const isParked = ({ service, topic, key }) =>
    parked[service].some((each) => each.topic === topic && each.key === key);
  return {
    checked: wanted.length,
    findings: wanted
      .filter((each) => !isParked(each))
      .map(({ service, topic, key }) => finding('lost', `${service} has not kept the bad message ${key} of ${topic}`)),
  };
}
