export { type ClockState, clockState, hasEnded } from './end-clocks.js';
export { closesPeriod, type PeriodFacts } from './close-period.js';
export { type EscalationPolicy, parsePolicy } from './escalation-policy.js';
export { escalationDecider, type EscalationFacts } from './escalation.decider.js';
export { clockKinds, stepsOf } from './pending-steps.js';
export { plan, type PlannedClock } from './plan.js';
export { receiptDecider } from './receipt.decider.js';
export { type CalendarRevision, type ClockRules, startClocks } from './start-clocks.js';
