import { describe, expect, test } from '@jest/globals';
import { compareAhead } from '#journey/compare/ahead';
import { compareJourney } from '#journey/compare/compare';
import type { Policy } from '#journey/model/policy';
import { withCalendar, type DaysOfSite } from '#journey/model/site-calendar';
import { plannedBetween } from '#journey/sessions/planned';
import { NO_BASELINE, POLICY } from '#scenarios/policy';
import { inTreatment, inWaitlist } from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';
import { runs } from '../../property-parameters.js';
import { anyJourney } from '../properties/any-journey.js';

const under = (policy: Policy, days: Partial<DaysOfSite>): Policy =>
  withCalendar(policy, {
    ...{ site: 'riverside', version: 1, businessWeekdays: [1, 2, 3, 4, 5], closures: [] },
    ...{ holidays: policy.calendar.holidays, ...days },
  });
const found = ({ state, events, now, policy }: PureJourney, to: Policy) =>
  compareAhead(state.journeyId, events, policy, to, now, null).differences;
const said = (journey: PureJourney, to: Policy): string[] =>
  found(journey, to).map(({ rule, what, from, to: then }) => `${rule} ${what}: ${from} → ${then}`);

describe('W26: what a calendar of a site would change is what it then changes', () => {
  test('of a clock that counts business days', () => {
    const journey = PureJourney.refer({}, MONDAY, NO_BASELINE);
    const to = under(NO_BASELINE, { holidays: ['2026-01-06', '2026-01-07'] });
    const [clock] = found(journey, to).filter(({ rule }) => rule === 'R-CONTACT');
    const dueAt = (): string =>
      journey.view.clocks.find(({ id }) => id.startsWith('intake.firstContact'))!.dueAt;
    const due = (said: string): string => said.split(';')[0]!;
    expect(due(clock!.from)).toBe(`due ${dueAt()}`);
    journey.adopt(to);
    expect([due(clock!.to), dueAt()]).toEqual(['due 2026-01-08T14:00:00.000Z', '2026-01-08T14:00:00.000Z']);
  });

  test('of the sessions to come, that day’s as well', () => {
    // A Wednesday morning before the first of its two sessions.
    const journey = inTreatment({ slots: SLOTS }).passUntil('2026-01-07T13:00:00.000Z');
    const [TODAY, LATER] = ['2026-01-07', '2026-01-16'];
    const to = under(journey.policy, { closures: [TODAY, LATER] });
    const planned = (): string[] =>
      [TODAY, LATER].flatMap((date) =>
        plannedBetween(journey.state.treatment!.sessions!, { from: date, to: date }, journey.policy).map(
          ({ session }) => session,
        ),
      );
    const before = planned();
    expect(before).toEqual([`${TODAY}.wed-group`, `${TODAY}.wed-one`, `${LATER}.fri-group`]);
    const fallAway = found(journey, to).filter(
      ({ to: then, what }) => then === 'nothing' && before.includes(what),
    );
    journey.adopt(to);
    expect(planned()).toEqual([]);
    expect(fallAway.map(({ rule, what, from }) => [rule, what, from])).toEqual(
      before.map((session) => ['R-ATTEND', session, 'held']),
    );
  });

  test('of a session that has begun nothing: it is held', () => {
    const journey = inTreatment({ slots: SLOTS }).passUntil('2026-01-07T15:00:00.000Z');
    const changed = said(journey, under(journey.policy, { closures: ['2026-01-07'] }));
    expect(changed).toContain('R-ATTEND 2026-01-07.wed-one: held → nothing');
    expect(changed).not.toContain('R-ATTEND 2026-01-07.wed-group: held → nothing');
  });
});

test('what was decided is not judged again: an offer that was answered lapses no other day', () => {
  const journey = inWaitlist().reach('offerSeat', { track: POLICY.tracks[0]!.id });
  journey.reach('acceptSeat', {});
  const to = under(journey.policy, { holidays: ['2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09'] });
  const { state, events, now } = journey;
  const again = compareJourney(state.journeyId, events, journey.policy, to, now).differences;
  expect(again.map(({ what }) => what)).toContain('offer lapses');
  expect(found(journey, to).map(({ what }) => what)).not.toContain('offer lapses');
});

test('whatever the journey, it is what two policies compared say of how it stands', () => {
  anyJourney(
    () => undefined,
    (journey) => {
      const to = under(journey.policy, { businessWeekdays: [1, 2, 3], closures: ['2026-01-21'] });
      const { state, events, policy, now } = journey;
      const all = compareJourney(state.journeyId, events, policy, to, now).differences;
      expect(found(journey, to)).toEqual(all.filter(({ seq }) => seq === null));
    },
    runs(40),
  );
});
