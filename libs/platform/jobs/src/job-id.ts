/** BullMQ builds its Redis keys with colons. */
export function requireJobId(id: string): string {
  if (id !== '' && !id.includes(':')) return id;
  throw new Error(`expected a job id without colons, found "${id}"; put another character in their place`);
}
