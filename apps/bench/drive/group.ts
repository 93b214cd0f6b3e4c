import type { Client } from '@temporalio/client';
import type { CarePlan, Milestones } from '#journey/model/milestone';
import type { Calendar } from '#journey/model/policy';
import type { SessionKind, Slot } from '#journey/model/slot';
import { DAY, localDate, localWeekday } from '#journey/time/local-time';
import { isBusinessDay } from '#journey/time/spans';
import { RehearsalClock } from '#temporal/rehearsal-clock';
import { admission, PLAN } from './course.js';
import type { DrivenJourney, Journeys } from './journeys.js';

const GROUP = 'morning';
const ALL = ['T3', 'T2', 'T1'];

const slot = (weekday: number, tiers: readonly string[], minutes = 180): Slot => ({
  id: `group-${weekday}`,
  weekday,
  // Whatever time it is when the bench runs, the session of the day has begun.
  start: '00:00',
  minutes,
  kind: 'group',
  group: GROUP,
  mode: 'onSite',
  tiers,
});

const individual = (after: Slot): Slot => ({
  ...after,
  ...{ id: 'individual', start: '02:00', minutes: 60, kind: 'individual' satisfies SessionKind, group: null },
});

const SLOTS: readonly Slot[] = [
  slot(1, ALL),
  slot(2, ['T3', 'T2']),
  slot(3, ALL, 120),
  individual(slot(3, ALL)),
  slot(4, ['T3']),
  slot(5, ALL),
];

const WITH_SLOTS: CarePlan = { ...PLAN, schedule: { ...PLAN.schedule, slots: SLOTS } };

/** One session that everybody of a group attends. */
export interface Held {
  readonly date: string;
  readonly group: string;
  readonly minutes: number;
}

/** So many clients in treatment by weekly sessions, all in one group. */
export const groupOf = async (journeys: Journeys, clients: number): Promise<DrivenJourney[]> => {
  const group: DrivenJourney[] = [];
  while (group.length < clients) {
    const journey = await journeys.refer();
    for (const step of admission(WITH_SLOTS)) await journey.reach(step);
    group.push(journey);
  }
  return group;
};

/** Lets days pass for all of them, one by one, and tells of each session once it has begun. */
export const sessionsOf = async function* (
  client: Client,
  group: readonly DrivenJourney[],
  count: number,
  calendar: Calendar,
): AsyncGenerator<Held> {
  const clock = await RehearsalClock.of(client);
  let at = Date.now();
  for (let held = 0; held < count;) {
    at += DAY;
    await Promise.all(group.map(({ handle }) => clock.advance(handle.workflowId, DAY)));
    if (!isBusinessDay(at, calendar)) continue;
    held += 1;
    const minutes = localWeekday(at, calendar) === 3 ? 120 : 180;
    yield { date: localDate(at, calendar), group: GROUP, minutes };
  }
};

/** As one client's request has it. */
export const attendedBy = ({ date, group, minutes }: Held): Milestones['recordAttendance'] => ({
  ...{ session: `${date}@${group}`, outcome: 'attended', minutes, reason: null },
});

/** As a group's request has it. */
export const attendedByAll = ({ date, group, minutes }: Held, all: readonly DrivenJourney[]): object => ({
  ...{ date, group },
  entries: all.map(({ journeyId }) => ({ journeyId, outcome: 'attended', minutes })),
});
