import { until } from './until.mjs';

/** What a broker answers; one that has just started does not know yet what it leads, says so, and is asked again. */
export const askKafka = (ask, { what, limitMs = 30_000 }) => until(() => answerOrNull(ask), { limitMs, what });

async function answerOrNull(ask) {
  try {
    return await ask();
  } catch (error) {
    if (error.retriable) return null;
    throw error;
  }
}
