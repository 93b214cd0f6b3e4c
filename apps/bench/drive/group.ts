import type { Client } from '@temporalio/client';
import type { Milestone } from '#journey/model/milestone';
import type { Calendar } from '#journey/model/policy';
import { DAY, HOUR, localDate, localWeekday, MINUTE, startOfLocalDay } from '#journey/time/local-time';
import { isBusinessDay } from '#journey/time/spans';
import { attendance, groupSession } from '#scenarios/attendance';
import { stepsInto } from '#scenarios/course';
import { groupRequest, type HttpRequest } from '#scenarios/http/requests';
import { PLAN } from '#scenarios/plan';
import { GROUP, SLOTS, withSlots } from '#scenarios/slots';
import { step } from '#scenarios/step';
import { RehearsalClock } from '#temporal/rehearsal-clock';
import type { DrivenJourney, Journeys } from './journeys.js';

/** The week's slots moved to midnight, so that the session of a day is over before anybody is at work. */
const SINCE_MIDNIGHT = SLOTS.map((slot) => ({ ...slot, start: slot.group ? '00:00' : '02:00' }));

/** The longest session, from midnight on; ms. */
const LONGEST = 3 * HOUR;

/** One session that everybody of a group attends. */
export interface Held {
  readonly date: string;
  readonly group: string;
  readonly minutes: number;
}

/** Brings so many clients into treatment by weekly sessions, all in one group. */
export const groupOf = async (journeys: Journeys, clients: number): Promise<DrivenJourney[]> => {
  const group: DrivenJourney[] = [];
  while (group.length < clients) {
    const journey = await journeys.refer();
    const plan = withSlots(PLAN, SINCE_MIDNIGHT);
    for (const milestone of stepsInto('treatment', Date.now(), { plan })) await journey.reach(milestone);
    group.push(journey);
  }
  return group;
};

/** Lets days pass for all of them, one by one, and yields each session once it is over, whatever time it is when the bench runs. */
export const sessionsOf = async function* (
  client: Client,
  group: readonly DrivenJourney[],
  count: number,
  calendar: Calendar,
): AsyncGenerator<Held> {
  const clock = await RehearsalClock.of(client);
  const pass = (ms: number) => Promise.all(group.map(({ handle }) => clock.advance(handle.workflowId, ms)));
  let at = Date.now();
  if (at < startOfLocalDay(at, calendar) + LONGEST) {
    at += LONGEST;
    await pass(LONGEST);
  }
  for (let held = 0; held < count;) {
    at += DAY;
    await pass(DAY);
    if (!isBusinessDay(at, calendar)) continue;
    held += 1;
    const minutes = localWeekday(at, calendar) === 3 ? 120 : LONGEST / MINUTE;
    yield { date: localDate(at, calendar), group: GROUP, minutes };
  }
};

/** The attendance as the request of one client says it. */
export const attendedBy = ({ date, group, minutes }: Held): Milestone =>
  step('recordAttendance', attendance(groupSession(date, group), 'attended', minutes));

/** The attendance as the request of a group says it. */
export const attendedByAll = ({ date, group, minutes }: Held, all: readonly DrivenJourney[]): HttpRequest =>
  groupRequest(
    { date, group },
    all.map(({ journeyId }) => ({ journeyId, outcome: 'attended', minutes })),
  );
