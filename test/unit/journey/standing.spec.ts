import { describe, expect, test } from '@jest/globals';
import { dayOfTreatment, standingOf } from '#journey/standing';
import { viewOf, type JourneyView } from '#journey/view';
import { loadDefaultPolicy } from '#policy/load-policy';
import { POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { PureJourney } from '#scenarios/pure/pure-journey';

const AT = '2026-03-02T15:00:00.000Z';
const later = (hours: number): string => new Date(Date.parse(AT) + hours * 3_600_000).toISOString();
const view: JourneyView = viewOf(PureJourney.refer().state, POLICY, []);
const task = (id: string, dueAt: string | null, rung = 0, clock: string | null = 'c') => ({
  ...{ task: id, dueAt, rung, clock, role: 'clinician', title: 't', raisedAt: AT },
});
const clock = (id: string, dueAt: string, rule = 'R-REVIEW') => ({ id, dueAt, rule, title: 't' });
const standing = (changed: object) => standingOf({ ...view, clocks: [], tasks: [], ...changed });

describe('what is due next', () => {
  test('is the first of clocks and tasks, with its rule where its clock runs', () => {
    const clocks = [clock('review.2', later(5)), clock('instrument.PHQ-9.1', later(9), 'R-REASSESS')];
    expect(standing({ clocks }).nextDue).toEqual({ kind: 'review', at: later(5), rule: 'R-REVIEW' });
    const asked = [task('instrument.PHQ-9.1.0', later(-2), 0, 'instrument.PHQ-9.1'), task('level.1', null)];
    expect(standing({ clocks, tasks: asked }).nextDue).toEqual({
      ...{ kind: 'instrument', at: later(-2), rule: 'R-REASSESS' },
    });
  });

  test('is nothing that asks nobody, and nothing where nothing is', () => {
    const gates = [clock('taper', later(1)), clock('taper.hold', later(2))];
    expect(standing({ clocks: gates }).nextDue).toBeNull();
    expect(standing({ clocks: [...gates, clock('length.plan.0', later(3))] }).nextDue?.kind).toBe('length');
    expect(standing({}).nextDue).toBeNull();
  });
});

test('it is late since the first that was missed was due; what only reminds is not', () => {
  expect(
    standing({ tasks: [task('a.0', later(-9), 0), task('b.1', later(-3), 1), task('c.2', later(-5), 2)] }),
  ).toMatchObject({ lateSince: later(-5) });
  expect(
    standing({ tasks: [task('a.0', later(-9), 0), task('b', later(-3), 1, null)] }).lateSince,
  ).toBeNull();
});

test('what stands out, each by itself', () => {
  expect(standing({}).flags).toEqual([]);
  const treatment = { endsAt: AT, tierSince: AT, relapseOpen: true, taper: 'held' };
  expect(standing({ treatment, risk: 'high', minor: true }).flags).toEqual([
    'risk',
    'relapse',
    'held',
    'minor',
  ]);
  expect(standing({ treatment: { ...treatment, relapseOpen: false, taper: 'recommended' } }).flags).toEqual([
    'taper',
  ]);
  const tasks = [task('worse.PHQ-9.1', null), task('noShow.review.1', null), task('plan.amendment.1', null)];
  expect(standing({ tasks }).flags).toEqual(['worse', 'noShows', 'amendment']);
  expect(standing({ tasks: [task('noShow.2026-03-02.1.0', AT)] }).flags).toEqual([]);
});

test('of a journey as it is lived', () => {
  const lived = inTreatment();
  const { nextDue } = standingOf(viewOf(lived.state, lived.policy));
  // A week of hours is to be recorded when it is over.
  expect(nextDue?.kind).not.toBe('other');
  expect(Date.parse(nextDue!.at)).toBeGreaterThan(lived.now);
});

describe('the day of a treatment', () => {
  const { calendar } = loadDefaultPolicy();
  const treatment = { startedAt: '2026-03-03T04:00:00.000Z', endsAt: '2026-05-02T03:00:00.000Z' };
  const dayOn = (now: string, stood: Partial<JourneyView> = {}) =>
    dayOfTreatment(
      { phase: 'treatment', phaseSince: treatment.startedAt, ...stood },
      ...[treatment, Date.parse(now), calendar],
    );

  test.each([
    ['the first evening', '2026-03-02T23:30:00-05:00', 1],
    ['an hour later, on the next', '2026-03-03T00:05:00-05:00', 2],
    ['over the change of clocks', '2026-03-09T00:05:00-04:00', 8],
    ['past its end', '2026-05-03T12:00:00-04:00', 63],
    ['before it began', '2026-03-01T12:00:00-05:00', 1],
  ])('%s', (_, now, day) => {
    expect(dayOn(now)).toEqual({ day, of: 60 });
  });

  test.each<[string, Partial<JourneyView>, number]>([
    ['on hold it stands still', { phase: 'onHold', phaseSince: '2026-03-12T15:00:00.000Z' }, 11],
    ['after a hold it counts from its own beginning', { phaseSince: '2026-03-20T15:00:00.000Z' }, 31],
    ['a discharge ends it', { phase: 'discharge', phaseSince: '2026-03-22T15:00:00.000Z' }, 21],
    ['until a last day that is ahead it goes on', { phase: 'discharge', lastDay: '2026-04-09' }, 31],
    ['and no longer', { phase: 'discharge', lastDay: '2026-03-31' }, 30],
    ['a rehearsed journey is ahead', { phaseSince: '2026-04-03T15:00:00.000Z' }, 33],
  ])('%s', (_, stood, day) => {
    expect(dayOn('2026-04-01T12:00:00-04:00', stood)).toEqual({ day, of: 60 });
  });
});
