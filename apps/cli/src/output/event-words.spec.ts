import { publishedEvents } from '@wian/contracts';
import {
  issuingAdvanced,
  letterEvents,
  registerNumberTaken,
  registrationRecorded,
  registrationVoided,
  registrationWithheld,
  relayEdited,
  relayNumbered,
} from '@wian/intake-domain';
import { eventWords } from './event-words.js';

const projectionSteps = [
  'rebuild-started',
  'rebuilt',
  'comparison-requested',
  'swap-requested',
  'compared',
  'differences-accepted',
  'swapped',
  'dropped',
].map((step) => ({ type: `projection.${step}` }));

const registerSteps = [
  issuingAdvanced,
  registerNumberTaken,
  registrationRecorded,
  registrationVoided,
  registrationWithheld,
  relayEdited,
  relayNumbered,
];

// What a restored backup has lost is published, but no log has it.
const logged = publishedEvents.filter(({ type }) => !type.endsWith('.voided.v1'));

it.each(
  [...logged, ...letterEvents, ...registerSteps, ...projectionSteps, { type: 'log.epoch-started' }].map(
    ({ type }) => type,
  ),
)('%s is told in words', (type) => {
  expect(eventWords(type)).toMatch(/^[\u0e00-\u0e7f ]+ \(.+\)$/);
});

it('shows an event that it does not know by its type', () => {
  expect(eventWords('wian.task.sung.v1')).toBe('wian.task.sung.v1');
});
