/** Domain time: what is due, fired, recorded. Leases, back-off and time limits use real time and never this. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
