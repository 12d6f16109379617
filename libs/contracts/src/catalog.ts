import { calendarRecorded } from './calendar.events.js';
import type { EventContract } from './define-event.js';
import { deliveryEvents } from './delivery.events.js';
import { directiveEvents } from './directive.events.js';
import { letterRegisterEvents } from './letter.events.js';
import { openingRecorded } from './opening.events.js';
import { postRecorded } from './post.events.js';
import { taskEvents } from './task.events.js';
import { unitRecorded } from './unit.events.js';
import { voidedEvents } from './voided.events.js';

/** Every published event. A new contract is added here and nowhere else. */
export const publishedEvents = [
  unitRecorded,
  postRecorded,
  calendarRecorded,
  ...directiveEvents,
  ...letterRegisterEvents,
  openingRecorded,
  ...taskEvents,
  ...deliveryEvents,
  ...voidedEvents,
] as const;

const byType = new Map<string, EventContract>(
  publishedEvents.map((contract) => [contract.type, contract as unknown as EventContract]),
);

export const contractOf = (type: string): EventContract | undefined => byType.get(type);
