export { calendarDecider } from './calendar.decider.js';
export { unknownCalendar, unknownUnit } from './directory.errors.js';
export { postDecider } from './post.decider.js';
export { unitDecider } from './unit.decider.js';
export type { RecordCommand } from './whole-state.js';
