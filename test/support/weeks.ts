import { DateTime } from 'luxon';

const ZONE = 'America/New_York';

/** A calendar for whole weeks of treatment. It uses luxon and not our calendar, as an independent oracle. Weeks count from 0, weekdays from 1 (Monday). */
export class Weeks {
  private constructor(readonly monday: DateTime) {}

  /** Whole weeks from the next Monday on. */
  static next(): Weeks {
    return new Weeks(DateTime.now().setZone(ZONE).startOf('week').plus({ weeks: 1 }));
  }

  /** Weeks after `now` of which the second ends on the day of a clock change. */
  static aroundClockChange(now = DateTime.now().setZone(ZONE)): Weeks {
    let monday = now.startOf('week').plus({ weeks: 1 });
    const endOfSecond = (): DateTime => monday.plus({ weeks: 2 });
    while (endOfSecond().offset === endOfSecond().minus({ days: 1 }).offset)
      monday = monday.plus({ weeks: 1 });
    return new Weeks(monday);
  }

  /** ms since epoch of a local time, HH:MM. */
  at(week: number, weekday: number, time: string): number {
    const [hour, minute] = time.split(':').map(Number) as [number, number];
    return this.day(week, weekday).set({ hour, minute }).toMillis();
  }

  date(week: number, weekday: number): string {
    return this.day(week, weekday).toISODate()!;
  }

  private day(week: number, weekday: number): DateTime {
    return this.monday.plus({ weeks: week, days: weekday - 1 });
  }
}

/** Local date and time of an instant, as people write it: `2026-03-02 09:00`. */
export const wallClock = (at: number | string): string =>
  DateTime.fromMillis(typeof at === 'number' ? at : Date.parse(at), { zone: ZONE }).toFormat(
    'yyyy-MM-dd HH:mm',
  );
