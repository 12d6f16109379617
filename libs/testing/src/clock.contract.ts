import type { Clock } from '@wian/kernel';

export interface ClocksUnderTest {
  /** The clocks of two processes. */
  readonly clocks: readonly [Clock, Clock];
}

export interface MovableClocksUnderTest extends ClocksUnderTest {
  /** Moves domain time for all processes by so many milliseconds. */
  readonly move: (millis: number) => void;
}

const DAY = 86_400_000;
/** Two looks are so many milliseconds apart at most. */
const LOOKS_APART = 2_000;

/** The laws of domain time, the same for the system's clock, the one that tests move, and the simulated one. */
export function clockContract(open: () => ClocksUnderTest): void {
  it('tells an instant at every look, and none before the last one as long as nobody moves it', () => {
    const [clock] = open().clocks;
    const looks = Array.from({ length: 50 }, () => clock.now().getTime());
    expect(looks.every(Number.isSafeInteger)).toBe(true);
    expect(looks).toEqual([...looks].sort((a, b) => a - b));
  });

  it('tells all processes the same', () => {
    const [one, other] = open().clocks;
    expect(Math.abs(other.now().getTime() - one.now().getTime())).toBeLessThan(LOOKS_APART);
  });

  it('is not changed by what is done with an instant that it has told', () => {
    const [clock] = open().clocks;
    const told = clock.now();
    const before = told.getTime();
    told.setTime(0);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before);
  });
}

/** Those laws, and the one of clocks that can be moved. */
export function movableClockContract(open: () => MovableClocksUnderTest): void {
  clockContract(open);

  it('moves forward and back for all processes in the same instant', () => {
    const { clocks, move } = open();
    const before = clocks.map((clock) => clock.now().getTime());
    const expectMovedBy = (millis: number) => {
      for (const [index, clock] of clocks.entries()) {
        const moved = clock.now().getTime() - (before[index] ?? Number.NaN);
        expect(Math.abs(moved - millis)).toBeLessThan(LOOKS_APART);
      }
    };
    move(3 * DAY);
    expectMovedBy(3 * DAY);
    move(-5 * DAY);
    expectMovedBy(-2 * DAY);
    move(2 * DAY);
    expectMovedBy(0);
  });
}
