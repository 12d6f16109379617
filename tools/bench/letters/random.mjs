import { mulberry32 } from '../../lib/mulberry32.mjs';

/** Random choices that are the same for the same seed. */
export function createRandom(seed) {
  const draw = mulberry32(seed);
  const next = () => draw() / 2 ** 32;
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
