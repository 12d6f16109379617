import type { Directive, Task, Unit } from '@wian/contracts';
import { type ClockRules, type EscalationPolicy, startClocks } from '@wian/assignment-domain';
import { Remembered, unwrap } from '@wian/kernel';
import { unitOn } from '@wian/org-tree';
import { WorkingCalendar } from '@wian/working-time';
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
    const areas = areasOf(units, directive.treeDate);
    const byArea = new Map<string | null, WorkingCalendar>();
    const workingIn = (area: string | null): WorkingCalendar => {
      const working = byArea.get(area) ?? unwrap(WorkingCalendar.of(calendar, area));
      byArea.set(area, working);
      return working;
    };
    return (task) => {
      const area = task.path.map((unitId) => areas.get(unitId)).find((code) => code !== undefined) ?? null;
      const revision = { calendarId: calendar.calendarId, version, working: workingIn(area) };
      return { policy: this.policy, calendar: revision, treePosition };
    };
  }
}

const areas = new Remembered<readonly Unit[], ReadonlyMap<string, string>>(8);

/** Official codes of the provinces of that day, by their units. */
const areasOf = (units: readonly Unit[], date: string): ReadonlyMap<string, string> =>
  areas.of(units, date, () => {
    const provinces = units.filter((unit) => unitOn(unit, date)?.level === 'province');
    return new Map(provinces.map(({ unitId, code }) => [unitId, code]));
  });
