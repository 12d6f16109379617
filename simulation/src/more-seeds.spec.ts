import { itKeepsEveryPromise, seedsFrom } from './seeds.js';

// A file of its own, so that it runs beside the other one.
describe('the event backbone under everything that a seed can do to it', () => {
  itKeepsEveryPromise(seedsFrom(101, 200));
});
