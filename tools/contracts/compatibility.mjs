/**
 * Whether a change of the published contracts is additive.
 *
 * Events are read by consumers older than the producer, and topics that keep everything are read again by consumers
 * newer than the event. So a published field can be neither widened (old readers refuse it) nor narrowed (old events are
 * refused): it stays as it is, and a new optional field may stand beside it. That holds for enums too: consumers keep
 * unknown fields, but an unknown enum value is a case that no code of theirs handles.
 */
import { resolveRef, sameJson } from './json-schema.mjs';

const SILENT = new Set(['$schema', '$id', '$defs', '$comment', 'title', 'description', 'examples']);
const COMPARED = new Set(['type', 'enum', 'required', 'properties', 'items', 'prefixItems', 'anyOf', 'oneOf', 'allOf']);

/**
 * Both: `{topics: {name: {…}}, events: {type: {topic, schema}}}`. Answers one sentence per break, none when additive.
 */
export function breakingChanges(published, current) {
  return [
    ...Object.entries(published.topics).flatMap(([name, topic]) => topicBreaks(name, topic, current.topics[name])),
    ...Object.entries(published.events).flatMap(([type, event]) => eventBreaks(type, event, current.events[type])),
  ];
}

function topicBreaks(name, before, after) {
  if (!after) return [`topic ${name} is published, but the contracts no longer have it`];
  return ['kind', 'partitions', 'key', 'owner']
    .filter((part) => before[part] !== after[part])
    .map((part) => `topic ${name}: its ${part} was ${before[part]} and is now ${after[part]}`);
}

function eventBreaks(type, before, after) {
  if (!after) return [`${type} is published, but the contracts no longer have it`];
  const moved = before.topic === after.topic ? [] : [`${type} was on ${before.topic} and is now on ${after.topic}`];
  return [...moved, ...schemaBreaks(before.schema, after.schema).map((text) => `${type}: ${text}`)];
}

/** One sentence per way in which `after` does not accept exactly what `before` did, new optional fields aside. */
export function schemaBreaks(before, after) {
  return compare('data', before, after, { before, after, seen: new Set() });
}

function compare(path, rawBefore, rawAfter, context) {
  if (rawBefore.$ref && rawAfter.$ref) {
    const pair = `${rawBefore.$ref} ${rawAfter.$ref}`;
    if (context.seen.has(pair)) return [];
    context.seen.add(pair);
  }
  const before = resolveRef(context.before, rawBefore);
  const after = resolveRef(context.after, rawAfter);
  return [
    ...typeBreaks(path, before, after),
    ...enumBreaks(path, before, after),
    ...constraintBreaks(path, before, after),
    ...propertyBreaks(path, before, after, context),
    ...itemBreaks(path, before, after, context),
    ...alternativeBreaks(path, before, after, context),
  ];
}

function typeBreaks(path, before, after) {
  const [was, is] = [before.type, after.type].map((type) => [type ?? 'any'].flat().sort().join(' or '));
  return was === is ? [] : [`${path} was ${was} and is now ${is}`];
}

function enumBreaks(path, before, after) {
  if (!before.enum && !after.enum) return [];
  if (!before.enum) return [`${path} took any value and now only ${after.enum.join(', ')}`];
  if (!after.enum) return [`${path} took only ${before.enum.join(', ')} and now any value`];
  const gone = before.enum.filter((value) => !after.enum.includes(value));
  const added = after.enum.filter((value) => !before.enum.includes(value));
  return [
    ...gone.map((value) => `${path} no longer has the value ${value}`),
    ...added.map((value) => `${path} has the new value ${value}, which no published consumer handles`),
  ];
}

function constraintBreaks(path, before, after) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((keyword) => !SILENT.has(keyword) && !COMPARED.has(keyword))
    .filter((keyword) => !sameJson(before[keyword], after[keyword]))
    .map((keyword) => `${path}: ${keyword} was ${shown(before[keyword])} and is now ${shown(after[keyword])}`);
}

function propertyBreaks(path, before, after, context) {
  const [was, is] = [before.properties ?? {}, after.properties ?? {}];
  const kept = Object.keys(was).filter((name) => Object.hasOwn(is, name));
  return [
    ...Object.keys(was)
      .filter((name) => !Object.hasOwn(is, name))
      .map((name) => `${path}.${name} was removed or renamed`),
    ...kept.flatMap((name) => requiredBreaks(`${path}.${name}`, isRequired(before, name), isRequired(after, name))),
    ...kept.flatMap((name) => compare(`${path}.${name}`, was[name], is[name], context)),
    ...Object.keys(is)
      .filter((name) => !Object.hasOwn(was, name))
      .flatMap((name) => additionBreaks(`${path}.${name}`, isRequired(after, name), after)),
  ];
}

const isRequired = (schema, name) => (schema.required ?? []).includes(name);

function requiredBreaks(path, was, is) {
  if (was === is) return [];
  return [is ? `${path} was optional and is now required` : `${path} was required and is now optional`];
}

function additionBreaks(path, required, owner) {
  if (required) return [`${path} is new and required, but events published before it do not have it: make it optional`];
  if (owner.additionalProperties === false)
    return [`${path} is new in an object that takes no further fields: published consumers refuse it`];
  return [];
}

function itemBreaks(path, before, after, context) {
  if (!before.items || !after.items)
    return sameJson(before.items, after.items) ? [] : [`${path}: what its items are has changed`];
  return compare(`${path}[]`, before.items, after.items, context);
}

function alternativeBreaks(path, before, after, context) {
  return ['anyOf', 'oneOf', 'allOf', 'prefixItems'].flatMap((keyword) => {
    const [was, is] = [before[keyword] ?? [], after[keyword] ?? []];
    if (was.length !== is.length)
      return [`${path} had ${was.length} alternatives (${keyword}) and now has ${is.length}`];
    return was.flatMap((schema, index) => compare(`${path}(${index + 1})`, schema, is[index], context));
  });
}

const shown = (value) => (value === undefined ? 'absent' : JSON.stringify(value));
