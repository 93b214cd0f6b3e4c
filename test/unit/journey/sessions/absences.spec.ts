import { describe, expect, test } from '@jest/globals';
import type { SessionOutcome } from '#journey/model/sessions';
import { explainCurrent } from '#journey/explain/current';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { BEFORE_2026_4, POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';

const start = (policy = POLICY): PureJourney => inTreatment({ slots: SLOTS, policy });
const record = (session: string, outcome: SessionOutcome, reason: string | null = null) => ({
  session,
  outcome,
  minutes: outcome === 'attended' ? 60 : null,
  reason,
});
const at = (date: string, time = '23:00') => ({ at: `${date}T${time}:00.000Z` });
const slotOf = (date: string): string =>
  SLOTS.find(({ weekday }) => weekday === (new Date(date).getUTCDay() || 7))!.id;
const miss = (journey: PureJourney, ...dates: string[]): PureJourney => {
  for (const date of dates)
    journey.reach('recordAttendance', record(`${date}.${slotOf(date)}`, 'noShow'), at(date));
  return journey;
};
const excuse = (journey: PureJourney, date: string): PureJourney =>
  journey.reach('recordAttendance', record(`${date}.${slotOf(date)}`, 'excused', 'had called'));
/** Clocks and tasks about who did not come. */
const contacts = ({ tasks }: PureJourney): string[] => tasks.filter((task) => task.startsWith('noShow.2026'));
const reviews = (journey: PureJourney): string[] =>
  journey.tasks.filter((task) => task.startsWith('noShow.review.'));
const WEDNESDAY = ['2026-01-07.wed-group', '2026-01-07.wed-one'] as const;
const SIX = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-12'];

describe('W13: a day of sessions missed is one absence', () => {
  const missedDay = (policy = POLICY): PureJourney =>
    start(policy)
      .reach('recordAttendance', record(WEDNESDAY[0], 'noShow'), at('2026-01-07', '17:00'))
      .reach('recordAttendance', record(WEDNESDAY[1], 'noShow'), at('2026-01-07', '18:00'));

  test('asks for one contact, since the first of them was known', () => {
    const journey = missedDay();
    const since = Date.parse('2026-01-07T17:00:00.000Z');
    expect(contacts(journey)).toEqual([`noShow.2026-01-07.${since}.0`]);
    const [task] = journey.view.tasks.filter(({ task }) => task.startsWith('noShow.'));
    expect([task?.title, task?.dueAt]).toEqual([
      'No-show on 2026-01-07: contact the client',
      '2026-01-08T17:00:00.000Z',
    ]);
  });

  test('the first corrected, the second is still the matter: nobody is told again', () => {
    const journey = missedDay();
    const [before] = contacts(journey);
    journey.reach('recordAttendance', record(WEDNESDAY[0], 'excused', 'had called'));
    expect(contacts(journey)).toEqual([before]);
    journey.reach('recordAttendance', record(WEDNESDAY[1], 'excused', 'had called'));
    expect(contacts(journey)).toEqual([]);
  });

  test('the client was reached before the second was recorded: nobody calls twice', () => {
    const journey = start()
      .reach('recordAttendance', record(WEDNESDAY[0], 'noShow'), at('2026-01-07', '17:00'))
      .reach('contactNoShow', { session: WEDNESDAY[0], reached: true });
    expect(journey.eventsOf('noShowContacted')[0]?.data.days).toEqual(['2026-01-07']);
    journey.reach('recordAttendance', record(WEDNESDAY[1], 'noShow'));
    expect(contacts(journey)).toEqual([]);
    expect(contacts(miss(journey, '2026-01-08'))).toHaveLength(1);
  });

  test('an attempt in vain leaves the day, and either session names it', () => {
    const journey = missedDay().reach('contactNoShow', { session: WEDNESDAY[1], reached: false });
    expect(contacts(journey)).toHaveLength(1);
    journey.reach('contactNoShow', { session: WEDNESDAY[1], reached: true });
    expect(contacts(journey)).toEqual([]);
  });

  test('who has come since is not looked for, however late the no-show is recorded', () => {
    const journey = start()
      .reach('recordAttendance', record('2026-01-06.tue-group', 'attended'), at('2026-01-06'))
      .reach('recordAttendance', record('2026-01-05.mon-group', 'noShow'));
    expect(contacts(journey)).toEqual([]);
  });

  test('is one each under a policy without `attendance`', () => {
    expect(contacts(missedDay(BEFORE_2026_4))).toHaveLength(2);
  });

  test('is what R-NOSHOW counts: six days are not too many, a seventh is', () => {
    const journey = miss(start(), ...SIX);
    journey.reach('recordAttendance', record(WEDNESDAY[1], 'noShow'));
    expect(reviews(journey)).toEqual([]);
    miss(journey, '2026-01-13');
    expect(reviews(journey)).toEqual(['noShow.review.1']);
    expect(journey.eventsOf('noShowsAddedUp')).toMatchObject([
      { rule: { version: 2 }, data: { noShows: 7, days: [...SIX, '2026-01-13'] } },
    ]);
  });

  test('more days within the weeks alone: the thirteenth week begins anew', () => {
    const longer = inTreatment({ slots: SLOTS, lengthDays: 90 });
    miss(longer, ...SIX, '2026-03-30');
    // 84 days before 30 March is 5 January: of it and the days after, six are left.
    expect(reviews(longer)).toEqual([]);
    expect(reviews(miss(longer, '2026-03-31'))).toEqual([]);
    const sooner = miss(inTreatment({ slots: SLOTS, lengthDays: 90 }), ...SIX, '2026-03-27');
    expect(reviews(sooner)).toEqual(['noShow.review.1']);
  });

  test('why: the days that were missed, and those to be asked about', () => {
    const { state, policy, now } = miss(start(), '2026-01-05').reach(
      ...(['recordAttendance', record('2026-01-06.tue-group', 'noShow'), at('2026-01-06')] as const),
    );
    const stands = explainCurrent(state, policy, now).items.find(({ rule }) => rule?.id === 'R-NOSHOW');
    expect(stands?.inputs).toContainEqual({
      name: 'daysMissed',
      value: 2,
      needed: 'at most 6 in 12 weeks',
      holds: true,
    });
    expect(stands?.inputs).toContainEqual(
      expect.objectContaining({ name: 'daysToContact', value: '2026-01-05, 2026-01-06' }),
    );
  });
});

describe('W12: counted again when a record is corrected', () => {
  test('the seventh was excused: its review is taken back, and a real seventh asks for one', () => {
    const journey = excuse(miss(start(), ...SIX, '2026-01-13'), '2026-01-13');
    expect(reviews(journey)).toEqual([]);
    expect(journey.eventsOf('noShowReviewTakenBack').map(({ data }) => data)).toEqual([
      { review: 1, noShows: 6 },
    ]);
    expect(reviews(miss(journey, '2026-01-14'))).toEqual(['noShow.review.2']);
  });

  test('ticked off already, the real seventh asks all the same', () => {
    const journey = miss(start(), ...SIX, '2026-01-13').reach('completeTask', { task: 'noShow.review.1' });
    expect(reviews(miss(excuse(journey, '2026-01-13'), '2026-01-14'))).toEqual(['noShow.review.2']);
  });

  test('seven are left with one that came later: asked anew at once', () => {
    const journey = miss(start(), ...SIX, '2026-01-13', '2026-01-14');
    expect(journey.eventsOf('noShowsAddedUp')).toHaveLength(1);
    expect(reviews(excuse(journey, '2026-01-12'))).toEqual(['noShow.review.2']);
  });

  test('one of two sessions of a day excused, the day was missed: nothing is taken back', () => {
    const journey = miss(start(), ...SIX, '2026-01-13');
    journey
      .reach('recordAttendance', record(WEDNESDAY[1], 'noShow'))
      .reach('recordAttendance', record(WEDNESDAY[0], 'excused', 'had called'));
    expect(reviews(journey)).toEqual(['noShow.review.1']);
    expect(journey.eventsOf('noShowReviewTakenBack')).toEqual([]);
  });

  test('also while discharge has begun', () => {
    const journey = miss(start(), ...SIX, '2026-01-13').reach('beginDischarge', {
      because: 'droppedOut',
      criteriaMet: false,
      reason: 'moved away',
    });
    expect(reviews(journey)).toEqual(['noShow.review.1']);
    expect(reviews(excuse(journey, '2026-01-13'))).toEqual([]);
  });

  test('under a policy without `attendance` it is not', () => {
    const journey = excuse(miss(start(BEFORE_2026_4), ...SIX, '2026-01-13'), '2026-01-13');
    expect(reviews(miss(journey, '2026-01-14'))).toEqual(['noShow.review.1']);
    expect(journey.eventsOf('noShowsAddedUp')).toHaveLength(1);
  });

  test('what a review was asked for before the policy came is not asked for again', () => {
    const journey = miss(start(BEFORE_2026_4), ...SIX, '2026-01-13').adopt(POLICY);
    expect(reviews(miss(journey, '2026-01-14'))).toEqual(['noShow.review.1']);
    miss(journey, '2026-01-15', '2026-01-16', '2026-01-20', '2026-01-21', '2026-01-22');
    expect(reviews(journey)).toEqual(['noShow.review.1']);
    expect(reviews(miss(journey, '2026-01-23'))).toEqual(['noShow.review.2']);
  });
});

describe('H19: nobody calls after a client who is on hold', () => {
  const away = (policy = POLICY): PureJourney =>
    start(policy)
      .passUntil('2026-01-06T20:00:00.000Z')
      .reach('transfer', { handOff: RESIDENTIAL, reason: 'a bed' })
      .reach('recordAttendance', record('2026-01-06.tue-group', 'noShow'));

  test('a no-show that is recorded then raises no task, and none on the return', () => {
    const journey = away().passDays(3);
    expect(contacts(journey)).toEqual([]);
    journey.reach('returnFromHold', { tier: 'T2', seat: null, reason: 'stable' }).passDays(1);
    expect(contacts(journey)).toEqual([]);
    expect(journey.state.treatment!.sessions!.recorded['2026-01-06.tue-group']?.outcome).toBe('noShow');
  });

  test('one that an earlier policy had asked about is let go with its policy', () => {
    const journey = away(BEFORE_2026_4);
    expect(contacts(journey)).toHaveLength(1);
    expect(contacts(journey.adopt(POLICY))).toEqual([]);
  });
});
