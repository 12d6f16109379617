/** The same as the clock state `late`, as a filter: the first of the clocks that still run was due before. */
export const lateBy = (asOf: string) => ({ 'derived.openDueAt': { $lt: asOf } });

/** The same, as a number to sum up. What is missing comes before every text. */
export const countIfLate = (asOf: string) => ({
  $sum: { $cond: [{ $and: [{ $gt: ['$derived.openDueAt', ''] }, { $lt: ['$derived.openDueAt', asOf] }] }, 1, 0] },
});
