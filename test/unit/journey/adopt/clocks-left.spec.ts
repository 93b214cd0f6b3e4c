import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { compareJourney } from '#journey/compare/compare';
import { replayState } from '#journey/evolve/replay';
import { adoptPolicy } from '#journey/journey';
import type { Policy } from '#journey/model/policy';
import { withCalendar, type SiteCalendar } from '#journey/model/site-calendar';
import type { PlannedSession } from '#journey/model/sessions';
import { inItsClocks } from '#journey/sessions/clocks-left';
import { plannedBetween } from '#journey/sessions/planned';
import { weeksOfSessions } from '#journey/sessions/weeks';
import { laidOver } from '#policy/laid-over';
import { attendance } from '#scenarios/attendance';
import { staff } from '#scenarios/people';
import { NO_BASELINE } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';
import { runs } from '../../property-parameters.js';

const YEARS = { from: 2025, to: 2030 };
const HOUR = 3_600_000;
const { calendar, sessions: planned } = NO_BASELINE;
let number = 0;

/** A policy as a site in a zone has it; each is another version. */
const at = (timeZone: string, site = 'west', policy: Policy = NO_BASELINE): Policy => {
  const days: SiteCalendar = {
    ...{ site, version: (number += 1), timeZone, holidays: calendar.holidays },
    ...{ businessWeekdays: calendar.businessWeekdays, closures: planned!.closures },
  };
  return laidOver(policy, days, YEARS);
};
const ALL = { from: '2026-01-05', to: '2026-03-29' };
const all = ({ state, policy }: PureJourney): PlannedSession[] =>
  plannedBetween(state.treatment!.sessions!, ALL, policy);
const starts = (sessions: readonly PlannedSession[]): Record<string, string> =>
  Object.fromEntries(sessions.map(({ session, start }) => [session, new Date(start).toISOString()]));
const localTime = (start: number, zone: string): string =>
  DateTime.fromMillis(start, { zone }).toFormat('yyyy-MM-dd HH:mm');
const slotTime = ({ session, slot }: PlannedSession): string =>
  `${session.slice(0, 10)} ${SLOTS.find(({ id }) => id === slot)!.start}`;

/** Both sides of the program's own, with other days for summer time and with none, up to eleven hours from it. */
const ZONES = [
  ...['America/New_York', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles', 'America/Anchorage'],
  ...['Pacific/Honolulu', 'America/Halifax', 'America/St_Johns', 'Europe/Vilnius', 'Australia/Sydney'],
];
const zone = fc.constantFrom(...ZONES);
/** An instant of the treatment, also of the weeks in which clocks change. */
const moment = fc.integer({ min: Date.UTC(2026, 0, 13), max: Date.UTC(2026, 2, 20) });
const to = (at: number): string => new Date(at).toISOString();

describe('a journey that goes over to the clocks of another zone', () => {
  test('has what is past and what is on record at its instant, and what comes by the new clocks', () => {
    fc.assert(
      fc.property(zone, zone, moment, fc.integer({ min: 1, max: 500 }), (first, then, begin, hours) => {
        const journey = inTreatment({ slots: SLOTS, policy: at(first) }).reach(
          'recordAttendance',
          attendance('2026-01-06.tue-group', 'attended', 180),
          { at: '2026-01-09T12:00:00Z' },
        );
        for (const [adopted, instant] of [
          [at(then), begin],
          [at(first, 'east'), begin + hours * HOUR],
        ] as const) {
          journey.passUntil(to(instant));
          const before = all(journey);
          const { recorded } = journey.state.treatment!.sessions!;
          journey.adopt(adopted);
          const after = all(journey);
          expect(after.map(({ session }) => session).sort()).toEqual(
            before.map(({ session }) => session).sort(),
          );
          const begun = (sessions: readonly PlannedSession[]): PlannedSession[] =>
            sessions.filter(({ start }) => start < journey.now);
          expect(starts(begun(after))).toEqual(starts(begun(before)));
          expect(journey.state.treatment!.sessions!.recorded).toEqual(recorded);
          for (const one of after.filter(({ start }) => start >= journey.now + 24 * HOUR))
            expect(localTime(one.start, adopted.calendar.timeZone)).toBe(slotTime(one));
        }
        expect(replayState(journey.state.journeyId, journey.events)).toEqual(journey.state);
        expect(inItsClocks(journey.policy, journey.state)).toEqual(journey.policy);
      }),
      runs(60),
    );
  });

  test('keeps a session of that day which the new clocks have passed already', () => {
    const journey = inTreatment({ slots: SLOTS, policy: at('Pacific/Honolulu') });
    // Eight in the morning in Honolulu; in New York it is one o'clock in the afternoon, and the group of nine would have been.
    journey.passUntil('2026-01-13T18:00:00.000Z');
    const today = (): Record<string, string> =>
      starts(all(journey).filter(({ session }) => session.startsWith('2026-01-13')));
    const before = today();
    expect(before).toEqual({ '2026-01-13.tue-group': '2026-01-13T19:00:00.000Z' });
    journey.adopt(at('America/New_York'));
    expect(today()).toEqual(before);
    expect(starts(all(journey))).toMatchObject({ '2026-01-14.wed-group': '2026-01-14T14:00:00.000Z' });
  });

  test('has the hours of each week as before, and its policy says which clocks it has left', () => {
    const journey = inTreatment({ slots: SLOTS, policy: at('America/New_York') }).passUntil(
      '2026-01-21T04:00:00.000Z',
    );
    const weeks = (): object =>
      weeksOfSessions(journey.state.treatment!.sessions!, '2026-03-01', journey.policy);
    const before = weeks();
    journey.adopt(at('America/Denver'));
    expect(weeks()).toEqual(before);
    expect(journey.eventsOf('policyAdopted').at(-1)!.data.clocksBefore).toEqual({
      ...{ timeZone: 'America/New_York', offsets: [{ from: 0, minutes: -300 }] },
    });
  });

  test('leaves nothing where the clocks were the same, and where there are no sessions', () => {
    const detroit = inTreatment({ slots: SLOTS, policy: at('America/New_York') }).adopt(
      at('America/Detroit'),
    );
    expect(detroit.eventsOf('policyAdopted')[0]!.data.clocksBefore).toBeUndefined();
    const again = inTreatment({ slots: SLOTS })
      .passDays(3)
      .adopt(at('America/Denver'))
      .adopt(at('America/Denver'));
    expect(again.eventsOf('policyAdopted').map(({ data }) => data.clocksBefore !== undefined)).toEqual([
      ...[true, false],
    ]);
    const planless = inTreatment({}).adopt(at('America/Denver'));
    expect(planless.eventsOf('policyAdopted')[0]!.data.clocksBefore).toBeUndefined();
  });

  test('who was told before sites had zones replays as it was: every session by the new clocks', () => {
    const journey = inTreatment({ slots: SLOTS }).passDays(9);
    const told = adoptPolicy(
      journey.state,
      at('America/Denver'),
      'as it was',
      { at: journey.now, policy: journey.policy, by: staff('supervisor'), request: null },
      false,
    );
    if (!told.ok) throw new Error(told.refusal.detail);
    const { events, state } = told.outcome;
    expect(Object.keys(events[0]!.data)).not.toContain('clocksBefore');
    expect(state.treatment!.sessions!.clocksLeft).toBeUndefined();
  });

  test('the comparison of policies looks at past sessions by the clocks of then', () => {
    const journey = inTreatment({ slots: SLOTS, policy: at('America/New_York') });
    journey.passUntil('2026-01-25T20:00:00.000Z');
    const { journeyId } = journey.state;
    const [here, there] = [at('America/New_York'), at('America/Denver')];
    const compared = (): string[] =>
      compareJourney(journeyId, journey.events, here, there, journey.now).differences.flatMap(
        ({ what }) => /attendance\.(2026-\d\d-\d\d)/.exec(what)?.[1] ?? [],
      );
    // Of the session that comes next its clock is another one; nobody has recorded those before it.
    expect(new Set(compared())).toEqual(new Set(['2026-01-26']));
    journey.adopt(there).passUntil('2026-02-01T20:00:00.000Z');
    expect(new Set(compared())).toEqual(new Set(['2026-02-02']));
  });
});

test('a calendar without a zone leaves the clocks of the policy, with their table', () => {
  const days: SiteCalendar = {
    ...{ site: 'west', version: 1, businessWeekdays: [1], holidays: [], closures: [] },
  };
  expect(laidOver(NO_BASELINE, days)).toEqual(withCalendar(NO_BASELINE, days));
  expect(laidOver(NO_BASELINE, days).calendar.offsets).toBe(calendar.offsets);
});
