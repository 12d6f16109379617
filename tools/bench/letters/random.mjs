/** Random choices that are the same for the same seed (mulberry32, public domain). */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (values) => values[whole(0, values.length - 1)];
  return {
    whole,
    pick,
    chance: (share) => next() < share,
    /** A working weekday, as letters are written on one. */
    date: ({ from, to }) => {
      const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
      const day = new Date(Date.parse(from) + whole(0, days) * 86_400_000);
      const weekday = day.getUTCDay();
      day.setUTCDate(day.getUTCDate() - (weekday === 0 ? 2 : weekday === 6 ? 1 : 0));
      return day.toISOString().slice(0, 10);
    },
    several: (values, count) => [...values].sort(() => next() - 0.5).slice(0, count),
  };
}
