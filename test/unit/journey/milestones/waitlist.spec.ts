import { expect, test } from '@jest/globals';
import { inWaitlist } from '#scenarios/pure/in-phase';
import { POLICY } from '#scenarios/policy';
import { iso, MONDAY } from '#scenarios/pure/pure-journey';
import { TRACK } from '#scenarios/referral';

const EVENING = 'main-evening-onsite';
/** As a program may have it that counts hours. */
const HOURS = { ...POLICY, clocks: { ...POLICY.clocks, offer: { hours: 48 } } };

test('an offer that is accepted admits to its track', () => {
  const journey = inWaitlist().reach('offerSeat', { track: EVENING }).reach('acceptSeat', {});
  expect(journey.view).toMatchObject({ phase: 'assessment', track: EVENING });
});

test('one offer at a time, and none to accept or decline without one', () => {
  const journey = inWaitlist();
  expect(journey.attempt('acceptSeat', {})?.rule.id).toBe('R-WAITLIST');
  expect(journey.attempt('declineSeat', { reason: null })?.rule.id).toBe('R-WAITLIST');
  expect(journey.reach('offerSeat', { track: TRACK }).attempt('offerSeat', { track: TRACK })?.rule.id).toBe(
    'R-WAITLIST',
  );
  expect(inWaitlist().attempt('offerSeat', { track: 'moon' })?.rule.id).toBe('R-WAITLIST');
});

test('an offer lapses after 48 hours, exactly', () => {
  const journey = inWaitlist({ policy: HOURS }).reach('offerSeat', { track: TRACK });
  journey.passUntil('2026-01-07T13:59:59.999Z');
  expect(journey.eventsOf('offerLapsed')).toEqual([]);
  journey.passUntil('2026-01-07T14:00:00.000Z');
  expect(journey.eventsOf('offerLapsed').map(({ at }) => iso(at))).toEqual(['2026-01-07T14:00:00.000Z']);
  expect(journey.attempt('acceptSeat', {})?.rule.id).toBe('R-WAITLIST');
});

test('48 hours are elapsed hours over the change to summer time', () => {
  const journey = inWaitlist({ at: '2026-03-07T14:00:00.000Z', policy: HOURS })
    .reach('offerSeat', { track: TRACK })
    .passDays(4);
  expect(journey.eventsOf('offerLapsed').map(({ at }) => iso(at))).toEqual(['2026-03-09T14:00:00.000Z']);
});

test('who lets an offer lapse keeps the place once, and then goes to the end of the line', () => {
  const journey = inWaitlist({ policy: HOURS });
  const lapse = () => journey.reach('offerSeat', { track: TRACK }).passDays(3);
  lapse();
  expect(iso(journey.state.waitlist!.since)).toBe(MONDAY);
  lapse();
  expect(iso(journey.state.waitlist!.since)).toBe('2026-01-10T14:00:00.000Z');
  lapse();
  expect(iso(journey.state.waitlist!.since)).toBe('2026-01-10T14:00:00.000Z');
  expect(journey.eventsOf('offerLapsed').map(({ data }) => data.keepsPlace)).toEqual([true, false, true]);
});

test('an offer that is declined leaves the client on the list', () => {
  const journey = inWaitlist()
    .reach('offerSeat', { track: TRACK })
    .reach('declineSeat', { reason: 'works days' });
  expect(journey.passDays(10).eventsOf('offerLapsed')).toEqual([]);
  expect(journey.view.phase).toBe('waitlist');
});
