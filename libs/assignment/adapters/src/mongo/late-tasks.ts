import { clockEnders, clockKinds } from '@wian/assignment-domain';

/** The same as the clock state `late`, as a filter: what ends a clock has not happened, and its time is over. */
export const lateBy = (asOf: string) => ({
  $or: clockKinds.map((kind) => ({
    [`clocks.${kind}.dueAt`]: { $lt: asOf },
    // Missing is the same as null here.
    ...Object.fromEntries(clockEnders[kind].map((step) => [step, null])),
  })),
});

/** The same, as a number to sum up. */
export const countIfLate = (asOf: string) => {
  const late = clockKinds.map((kind) => {
    const dueAt = `$clocks.${kind}.dueAt`;
    // What is missing comes before every text.
    const isOver = [{ $gt: [dueAt, ''] }, { $lt: [dueAt, asOf] }];
    return {
      $and: [...isOver, ...clockEnders[kind].map((step) => ({ $eq: [{ $ifNull: [`$${step}`, null] }, null] }))],
    };
  });
  return { $sum: { $cond: [{ $or: late }, 1, 0] } };
};
