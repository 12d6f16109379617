/** One way of writing an instant, since instants are compared as text. */
export const utc = (instant: string): string => new Date(instant).toISOString();
