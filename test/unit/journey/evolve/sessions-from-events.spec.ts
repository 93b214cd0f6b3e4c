import { expect, test } from '@jest/globals';
import { CLOSED_DAY_EVENTS, SESSION_EVENTS, sessionsFrom } from '#journey/evolve/sessions-from-events';
import type { Sessions } from '#journey/model/sessions';
import type { JourneyEvent } from '#journey/model/event';
import { anyAttended } from '../properties/any-journey.js';
import { runs } from '../../property-parameters.js';

/** What says which sessions there are; whom nobody has called about them is another matter. */
const planOf = (sessions: Sessions | null | undefined) =>
  sessions && {
    ...{
      schedules: sessions.schedules,
      tiers: sessions.tiers,
      pauses: sessions.pauses,
      moved: sessions.moved,
    },
    ...{ extra: sessions.extra, recorded: sessions.recorded, calendars: sessions.calendars },
    closedDays: sessions.closedDays,
  };

const NEEDED: readonly string[] = [...SESSION_EVENTS, ...CLOSED_DAY_EVENTS];
const ofSessions = ({ type }: JourneyEvent): boolean => NEEDED.includes(type);

test('whatever a journey has lived: those events alone give the sessions that all of them give', () => {
  let planned = 0;
  anyAttended(
    () => undefined,
    ({ state, events }) => {
      const { sessions = null } = state.treatment ?? {};
      if (sessions && Object.keys(sessions.recorded).length > 0) planned += 1;
      expect(planOf(sessionsFrom(state.journeyId, events.filter(ofSessions)))).toEqual(planOf(sessions));
    },
    runs(40),
  );
  expect(planned).toBeGreaterThan(0);
});

test('attendance of other days may be left out', () => {
  anyAttended(
    () => undefined,
    ({ state, events }) => {
      const { sessions } = state.treatment ?? {};
      if (!sessions) return;
      const [first] = Object.values(sessions.recorded)
        .map(({ start }) => start)
        .sort((a, b) => b - a);
      const some = events.filter(
        (event) =>
          ofSessions(event) && (event.type !== 'attendanceRecorded' || event.data.what.start === first),
      );
      const { recorded, ...plan } = planOf(sessionsFrom(state.journeyId, some))!;
      const { recorded: all, ...same } = planOf(sessions)!;
      expect(plan).toEqual(same);
      expect(all).toMatchObject(recorded);
    },
    runs(20),
  );
});
