/** The same as `maySeeTask`, as a filter. */
export const seenBy = (units: readonly string[]) => ({
  $or: [{ path: { $in: [...units] } }, { issuerUnitId: { $in: [...units] } }],
});
