import type { Directive, Task, Unit } from '@wian/contracts';
import { type ClockRules, type EscalationPolicy, ownerPathOf, startClocks } from '@wian/assignment-domain';
import { hopsBelow, type Place, WorkingTimes } from '@wian/deadlines';
import { Remembered } from '@wian/kernel';
import { unitOn } from '@wian/org-tree';
import type { CalendarSource, DirectorySource } from './ports.js';

/** Starts the clocks of new tasks, by the policy and the calendar of now. */
export class ClockStarter {
  constructor(
    private readonly policy: EscalationPolicy,
    private readonly calendars: CalendarSource,
    private readonly directory: DirectorySource,
  ) {}

  /** Without a calendar no limit can be counted: making tasks waits for it. */
  async isReady(): Promise<boolean> {
    return (await this.calendars.current()) !== undefined;
  }

  /** How the tasks of this directive start. */
  async forDirective(directive: Directive): Promise<(task: Task) => Task> {
    const rulesFor = await this.rules(directive);
    return (task) => startClocks(task, directive, rulesFor(task));
  }

  /** What the limits of this directive's tasks are counted by; each in the calendar of its own province. */
  async rules(directive: Directive): Promise<(task: Task) => ClockRules> {
    const found = await this.calendars.current();
    if (!found) throw new Error('expected the calendar that was there when the cascade started; the store lost it');
    const { calendar, version } = found;
    const { units, position: treePosition } = await this.directory.current();
    const places = placesOf(units, directive.treeDate);
    const times = new WorkingTimes(calendar);
    const placesOn = (path: readonly string[]) => path.flatMap((unitId) => places.get(unitId) ?? []);
    return (task) => {
      // Whoever got the task from its recipient works in a time of its own, and is due as the recipient was.
      const [way, ownersWay] = [placesOn(task.path), placesOn(ownerPathOf(task))];
      const working = times.along(ownersWay).at(-1)?.calendar ?? times.in(null);
      return {
        policy: this.policy,
        calendar: { calendarId: calendar.calendarId, version, working },
        // Down from the first issuer of a chain: whoever stands below a unit that relays is cut by what the letter says.
        above: hopsBelow(directive.parent?.rootIssuerUnitId ?? task.issuerUnitId, way, times.along(way)),
        treePosition,
      };
    };
  }
}

const places = new Remembered<readonly Unit[], ReadonlyMap<string, Place>>(8);

/** Levels and official codes of that day, by their units. */
const placesOf = (units: readonly Unit[], date: string): ReadonlyMap<string, Place> =>
  places.of(units, date, () => {
    const present = units.flatMap((unit) => unitOn(unit, date) ?? []);
    return new Map(present.map((place) => [place.unitId, place]));
  });
