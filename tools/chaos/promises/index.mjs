/**
 * The promises of the architecture, judged at rest. Each judge is pure: from the evidence to
 * `{checked: how many things were looked at, findings: [{kind: lost | doubled | stuck | wrong, what}]}`.
 */
import { deliveriesHandedOver } from './deliveries.mjs';
import { firedBeforeTheEnd, firedOnceInOrder } from './escalations.mjs';
import { logsVerify, oneBadEventStopsNoOther, publishedIsHandled } from './messages.mjs';
import { rebuiltIsLive } from './projections.mjs';
import { acknowledgedIsThere, oneTaskEach } from './writes.mjs';

const judges = {
  I1: ['an issued directive makes exactly one task per recipient', oneTaskEach],
  I2: ['no acknowledged write is lost', acknowledgedIsThere],
  I3: ['each delivery is handed to its channel, under its own Message-ID', deliveriesHandedOver],
  I4: ['no step fires after the end of its clock', firedBeforeTheEnd],
  I5: ['a step fires once, in order, never before its time', firedOnceInOrder],
  I8: ['a rebuilt projection is the live one', rebuiltIsLive],
  I9: ['the sealed logs verify, and the topics say what they say', logsVerify],
  I10: ['what is published is handled once by every group, or lies parked', publishedIsHandled],
  I11: ['a bad event stops no other key', oneBadEventStopsNoOther],
};

/** `{I1: {promise, checked, findings}, …}` */
export function judge(evidence) {
  const verdicts = Object.entries(judges).map(([id, [promise, look]]) => [id, { promise, ...look(evidence) }]);
  return Object.fromEntries(verdicts);
}
