import { describe, expect, test } from '@jest/globals';
import { explainRecorded } from '#journey/explain/recorded';
import { explainCurrent, type CurrentExplanation } from '#journey/explain/current';
import { inScreening, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { week } from '#scenarios/attendance';
import { runs } from '../../property-parameters.js';
import { anyJourney } from '../properties/any-journey.js';
import { everyEvent } from './every-event.js';
import { reviewed } from '#scenarios/review';

const standing = ({ state, policy, now }: PureJourney): CurrentExplanation =>
  explainCurrent(state, policy, now);
const recorded = ({ state, events, policy, now }: PureJourney): CurrentExplanation =>
  explainRecorded(state.journeyId, events, policy, now);

const everythingIsThere = (journey: PureJourney): void => {
  const { items } = standing(journey);
  const about = (what: string): string[] => items.filter((item) => item.about === what).map(({ id }) => id);
  expect(about('task')).toEqual(journey.tasks);
  // What is said of a taper is said under the recommendation.
  for (const { id } of journey.view.clocks)
    if (!['taper', 'taper.hold'].includes(id)) expect(about('clock')).toContain(id);
  for (const item of items) {
    expect(item.rule).not.toBeNull();
    expect(item.inputs).not.toEqual([]);
    expect(item.policyVersion).toBe(journey.state.policyVersion);
  }
};

const sameFromTheRecord = (journey: PureJourney): void => {
  const withoutEvent = recorded(journey).items.map((item) => ({
    ...item,
    seq: null,
    by: null,
    reason: null,
  }));
  expect({ ...recorded(journey), items: withoutEvent }).toEqual(standing(journey));
};

describe('why it stands', () => {
  test('each open task, running clock and recommendation, of journeys with every event', () => {
    for (const journey of everyEvent()) {
      everythingIsThere(journey);
      sameFromTheRecord(journey);
    }
  });

  test('of any journey, and the record says the same as the state', () => {
    anyJourney(
      () => undefined,
      (journey) => {
        everythingIsThere(journey);
        sameFromTheRecord(journey);
      },
      runs(25),
    );
  });

  test('the record names the event that decided, and the reason', () => {
    const journey = inTreatment()
      .reach('recordWeek', week('2026-01-05', 15, 14))
      .reach('recordWeek', week('2026-01-12', 15, 14), { at: '2026-01-12T23:00:00.000Z' })
      .reach('reviewPlan', reviewed('stable'), { at: '2026-01-16T23:00:00.000Z' })
      .passUntil('2026-01-20T14:00:00.000Z');
    const taper = (one: CurrentExplanation) => one.items.find(({ about }) => about === 'taper')!;
    const { seq } = journey.eventsOf('taperRecommended')[0]!;
    expect(taper(recorded(journey))).toMatchObject({ id: 'recommended', seq, rule: { id: 'R-TAPER' } });
    journey.reach('holdTaper', { reason: 'a hard week' });
    expect(taper(recorded(journey))).toMatchObject({ id: 'held', reason: 'a hard week' });
    const level = recorded(journey).items.filter(({ about }) => about === 'level');
    expect(level.map(({ id, seq: of }) => [id, of! > 0])).toEqual([
      ['recommended.3', true],
      ['decided.3', true],
    ]);
  });

  test('a task of an ineligible client is asked for by R-ELIG-SAFE', () => {
    const journey = inScreening().reach('recordEligibility', {
      answers: {
        needs: [],
        exclusions: ['medicalDetox'],
        willing: true,
        home: { safe: true, support: true, livesWithPeopleWhoUse: false },
      },
      seat: null,
      track: 'main-day-onsite',
      reason: null,
    });
    const refer = standing(journey).items.find(({ id }) => id === 'screening.refer')!;
    expect(refer).toMatchObject({ about: 'task', rule: { id: 'R-ELIG-SAFE' } });
    expect(refer.inputs).toContainEqual({ name: 'recommendedLevel', value: 5, needed: null, holds: null });
  });
});
