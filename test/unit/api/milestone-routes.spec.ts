import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FACT_NAMES, FACTS } from '#contracts/http/facts';
import { MILESTONE_NAMES, MILESTONES } from '#contracts/http/milestones';
import { MILESTONES as DEFINITIONS } from '#journey/milestones/milestones';
import { fieldsOf } from '#api/platform/problems/from-issues';
import { seeded } from '../../support/seed.js';

const by = { id: 'staff-1', role: 'clinician' };

describe('routes of milestones and facts', () => {
  test('there is one for each, each at a path of its own', () => {
    expect([...MILESTONE_NAMES].sort()).toEqual(Object.keys(DEFINITIONS).sort());
    const paths = [...MILESTONE_NAMES.map((name) => MILESTONES[name].path), 'timeline', 'facts'];
    expect(new Set(paths).size).toBe(paths.length);
    expect(new Set(FACT_NAMES.map((name) => FACTS[name].path)).size).toBe(FACT_NAMES.length);
  });

  test.each([
    ...MILESTONE_NAMES.map((name) => [name, MILESTONES[name].body] as const),
    ...FACT_NAMES.map((name) => [name, FACTS[name].body] as const),
  ])('%s takes no body of nobody, nor one with an unknown field, and never throws', (_, body) => {
    const unknown = body.safeParse({ by, unheardOf: 1 });
    expect(unknown.success).toBe(false);
    expect(body.safeParse({ by: null }).success).toBe(false);
    fc.assert(
      fc.property(fc.jsonValue(), (sent) => {
        const { error } = body.safeParse(sent);
        if (error) expect(fieldsOf(error.issues).length).toBeGreaterThan(0);
      }),
      { ...seeded(), numRuns: 50 },
    );
  });

  test('who acts is taken apart from what is asked', () => {
    expect(MILESTONES.stepUp.body.parse({ by, reason: ' relapse ' })).toEqual({
      by,
      data: { reason: 'relapse' },
    });
    expect(MILESTONES.acceptSeat.body.parse({ by })).toEqual({ by, data: {} });
    expect(MILESTONES.recordRisk.body.parse({ by, level: 'low', source: 'C-SSRS' })).toEqual({
      by,
      data: { level: 'low', by: 'C-SSRS' },
    });
  });

  test('what is optional is null where it is left out', () => {
    expect(MILESTONES.stepDown.body.parse({ by })).toEqual({ by, data: { reason: null } });
    expect(MILESTONES.decideRelapse.body.parse({ by, decision: 'confirm' }).data).toEqual({
      decision: 'confirm',
      reason: null,
    });
    expect(MILESTONES.decideRelapse.body.safeParse({ by, decision: 'reverse' }).success).toBe(false);
  });

  test('an instant is told with its offset and kept as ms; one that is none is named', () => {
    const { data } = FACTS.resultArrived.body.parse({
      by,
      result: { instrument: 'PHQ-9', total: 11, takenAt: '2026-03-02T09:30:00-05:00' },
    });
    expect(data.result).toEqual({
      instrument: 'PHQ-9',
      total: 11,
      takenAt: Date.parse('2026-03-02T14:30:00Z'),
      totalOnly: true,
    });
    for (const takenAt of ['2026-03-02', '2026-03-02T09:30:00', '2026-02-30T09:30:00Z', 'soon'])
      expect(
        fieldsOf(
          FACTS.resultArrived.body.safeParse({ by, result: { instrument: 'PHQ-9', total: 1, takenAt } })
            .error!.issues,
        ),
      ).toMatchObject([{ field: 'result.takenAt' }]);
  });
});
