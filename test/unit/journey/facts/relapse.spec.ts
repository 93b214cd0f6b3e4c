import { describe, expect, test } from '@jest/globals';
import { RELAPSE_SOURCES } from '#journey/model/fact';
import { OPEN_PHASES } from '#journey/model/phase';
import { IN_PHASE, inTreatment } from '#scenarios/pure/in-phase';
import { iso, MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';

const report = (journey: PureJourney, at?: string): PureJourney =>
  journey.fact('relapseReported', { source: 'self', note: null }, { at });

describe('R-RELAPSE: one tier up at once, provisionally, from the next session day', () => {
  test.each([
    ['T1', 'T2'],
    ['T2', 'T3'],
  ])('%s to %s', (from, to) => {
    const journey = report(inTreatment({ tier: from }), '2026-01-16T20:00:00.000Z');
    expect(journey.eventsOf('tierChanged')).toMatchObject([
      {
        rule: { id: 'R-RELAPSE' },
        data: {
          from,
          to,
          because: 'relapse',
          provisional: true,
          effectiveFrom: Date.parse('2026-01-20T05:00:00Z'),
        },
      },
    ]);
    expect(journey.view).toMatchObject({
      tier: to,
      treatment: { relapseOpen: true, tierSince: '2026-01-16T20:00:00.000Z' },
    });
  });

  test.each(RELAPSE_SOURCES)('whoever reports it: %s', (source) => {
    const journey = inTreatment({ tier: 'T1' }).fact('relapseReported', { source, note: 'one evening' });
    expect(journey.eventsOf('relapseReported')[0]!.data).toEqual({
      source,
      note: 'one evening',
      atTopTier: false,
    });
    expect(journey.view.tier).toBe('T2');
  });

  test('the effective day over the change to summer time', () => {
    const journey = report(
      inTreatment({ tier: 'T1', at: '2026-03-02T14:00:00.000Z' }),
      '2026-03-06T20:00:00.000Z',
    );
    expect(iso(journey.eventsOf('tierChanged')[0]!.data.effectiveFrom)).toBe('2026-03-09T04:00:00.000Z');
  });
});

test('at the top tier: level 4 is recommended and the transfer decision raised, the tier stays', () => {
  const journey = report(inTreatment({ tier: 'T3' }));
  expect(journey.eventsOf('tierChanged')).toEqual([]);
  expect(journey.eventsOf('relapseReported')[0]!.data.atTopTier).toBe(true);
  expect(journey.state.tasks['relapse.transfer.1']!.role).toBe('clinician');
  expect(journey.state.tasks['relapse.transfer.1']!.title).toContain('level 4 is recommended');
  expect(journey.attempt('completeTask', { task: 'relapse.transfer.1' })?.needed).toEqual(['decideRelapse']);
});

test('at the top tier the taper clock restarts too, and a reversal restores it', () => {
  const journey = report(inTreatment({ tier: 'T3' }), '2026-01-14T14:00:00.000Z');
  expect(journey.view.treatment?.tierSince).toBe('2026-01-14T14:00:00.000Z');
  journey.reach('decideRelapse', { decision: 'reverse', reason: 'mistaken' });
  expect(journey.view.treatment).toMatchObject({ tierSince: MONDAY, relapseOpen: false });
  expect(journey.state.treatment!.relapse).toBeNull();
});

test('a second report while one is open joins it: no other step, no second ladder', () => {
  const journey = report(inTreatment({ tier: 'T1' }));
  report(journey, '2026-01-05T15:00:00.000Z');
  expect(journey.view.tier).toBe('T2');
  expect(journey.eventsOf('relapseReported')).toHaveLength(1);
  expect(journey.eventsOf('relapseJoined')).toHaveLength(1);
  expect(
    journey.view.clocks.filter(({ rule }) => rule === 'R-RELAPSE').map(({ id, dueAt }) => [id, dueAt]),
  ).toEqual([
    ['relapse.acknowledge.1', '2026-01-05T18:00:00.000Z'],
    ['relapse.tell.1', '2026-01-05T18:00:00.000Z'],
    ['relapse.decide.1', '2026-01-06T14:00:00.000Z'],
  ]);
});

describe('outside treatment there is no tier: the report is a task that climbs the ladder until answered', () => {
  const outside = OPEN_PHASES.filter((phase) => phase !== 'treatment');

  test.each(outside)('%s', (phase) => {
    const journey = IN_PHASE[phase]();
    const before = journey.view.tier;
    report(journey);
    const task = journey.tasks.find((open) => open.startsWith('relapse.outside.'))!;
    expect(journey.state.tasks[task]).toMatchObject({
      role: 'clinician',
      dueAt: Date.parse('2026-01-05T18:00:00Z'),
    });
    expect(journey.view.tier).toBe(before);
    journey.passHours(13);
    expect(journey.rungsOf(task)).toEqual([
      ['2026-01-05T18:00:00.000Z', 'clinician'],
      ['2026-01-05T22:00:00.000Z', 'supervisor'],
      ['2026-01-06T02:00:00.000Z', 'director'],
    ]);
    journey.reach('completeTask', { task });
    expect(journey.tasks.filter((open) => open.startsWith('relapse.'))).toEqual([]);
  });

  test('a further report joins the open one, the next after it is answered is a new one', () => {
    const journey = report(report(IN_PHASE.planning()));
    const tasks = (): string[] => journey.tasks.filter((task) => task.startsWith('relapse.outside.'));
    expect(tasks()).toHaveLength(1);
    journey.reach('completeTask', { task: tasks()[0]! });
    expect(tasks()).toHaveLength(0);
    report(journey);
    expect(tasks()).toHaveLength(1);
    expect(journey.eventsOf('relapseJoined')).toHaveLength(3);
  });

  test('the ladder goes on into the next phase', () => {
    const journey = report(IN_PHASE.discharge()).reach('signDischargeSummary', {}).passHours(5);
    expect(journey.view).toMatchObject({ phase: 'aftercare', overdue: true });
  });
});
