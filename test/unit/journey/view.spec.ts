import { expect, test } from '@jest/globals';
import { TO_HOSPITAL } from '#scenarios/hand-offs';
import { inTreatment, onHold } from '#scenarios/pure/in-phase';
import { MONDAY } from '#scenarios/pure/pure-journey';

test('what everybody sees of a journey in treatment', () => {
  const { view } = inTreatment({ tier: 'T2' }).fact('relapseReported', { source: 'self', note: null });
  expect(view).toMatchObject({
    phase: 'treatment',
    level: 3,
    tier: 'T3',
    track: 'main-day-onsite',
    risk: 'low',
    overdue: false,
    treatment: {
      startedAt: MONDAY,
      endsAt: '2026-04-05T13:00:00.000Z',
      tierSince: MONDAY,
      relapseOpen: true,
      taper: null,
    },
  });
  expect(view.clocks.map(({ id, dueAt }) => [id, dueAt])).toEqual([
    ['relapse.acknowledge.1', '2026-01-05T18:00:00.000Z'],
    ['relapse.tell.1', '2026-01-05T18:00:00.000Z'],
    ['relapse.decide.1', '2026-01-06T14:00:00.000Z'],
    [`instrument.BAM.${Date.parse(MONDAY)}`, '2026-01-12T05:00:00.000Z'],
    [`instrument.PHQ-9.${Date.parse(MONDAY)}`, '2026-01-19T05:00:00.000Z'],
    [`instrument.GAD-7.${Date.parse(MONDAY)}`, '2026-01-19T05:00:00.000Z'],
    ['review.1', '2026-02-04T14:00:00.000Z'],
    ['length.plan.0', '2026-03-22T13:00:00.000Z'],
    ['length.end.0', '2026-04-05T13:00:00.000Z'],
  ]);
});

test('a client who is elsewhere has no tier here', () => expect(onHold().view.tier).toBeNull());

test('treatment began once, whatever has interrupted it since', () => {
  const journey = inTreatment().passDays(3);
  const startOf = (): unknown => journey.view.treatment?.startedAt;
  expect(startOf()).toBe(MONDAY);
  journey.reach('transfer', { reason: 'a bed', handOff: TO_HOSPITAL }).passDays(10);
  expect([journey.view.phase, startOf()]).toEqual(['onHold', MONDAY]);
  journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  journey.reach('returnFromHold', { tier: 'T2', seat: null, reason: 'stable' });
  expect([journey.view.phaseSince, startOf()]).toEqual(['2026-01-18T14:00:00.000Z', MONDAY]);
  journey.reach('beginDischarge', { because: 'other', criteriaMet: false, reason: 'moves away' });
  journey.passHours(2).reach('takeBackDischarge', { reason: 'stays' });
  expect([journey.view.phase, startOf()]).toEqual(['treatment', MONDAY]);
  journey.fact('relapseReported', { source: 'self', note: null });
  expect([journey.view.treatment?.relapseOpen, startOf()]).toEqual([true, MONDAY]);
});
