import { describe, expect, test } from '@jest/globals';
import { clocksAhead, mattersOf, matterWith } from '../../../apps/web/journey/now/matters.js';

const CLOCK = 'risk.12';
const told = (rung: number, role: 'clinician' | 'supervisor' | 'director', minutes: string) => ({
  ...{ task: `${CLOCK}.${rung}`, role, title: 'High risk: acknowledge now', rung, clock: CLOCK },
  raisedAt: `2026-12-01T03:${minutes}:00.000Z`,
  dueAt: '2026-12-01T03:00:00.000Z',
});
const RISK = [told(2, 'director', '40'), told(0, 'clinician', '00'), told(1, 'supervisor', '20')];
const clock = (id: string, title: string, dueAt: string) => ({ id, rule: 'R-RISK-HIGH', title, dueAt });

describe('one thing stands once on Now', () => {
  test('whoever was told of a clock, it is one matter, with the ladder and when the next is told', () => {
    const again = clock(CLOCK, 'High risk: acknowledge now', '2026-12-01T04:00:00.000Z');
    const [risk, ...others] = mattersOf({ tasks: RISK, clocks: [again] });
    expect(others).toEqual([]);
    expect(risk!.told.map(({ role }) => role)).toEqual(['clinician', 'supervisor', 'director']);
    expect(risk).toMatchObject({ task: { task: `${CLOCK}.2` }, nextAt: again.dueAt });
    expect(clocksAhead({ tasks: RISK, clocks: [again] })).toEqual([]);
  });

  test('a clock beside a task of the state says the same, and stands with it', () => {
    const task = { ...RISK[0]!, task: 'risk.dispose.1', clock: null, title: 'Record it', dueAt: null };
    const same = clock('risk.disposition.1', 'Disposition of the high risk', '2026-12-03T03:00:00.000Z');
    const other = clock('review.tier.2', 'Review the plan at tier T2', '2026-12-04T03:00:00.000Z');
    expect(mattersOf({ tasks: [task], clocks: [same, other] })).toMatchObject([
      { nextAt: same.dueAt, dueAt: same.dueAt },
    ]);
    expect(clocksAhead({ tasks: [task], clocks: [same, other] })).toEqual([other]);
  });

  test('matters stand in the order in which they are due; one without a date comes last', () => {
    const none = { ...RISK[0]!, task: 'none', clock: null, dueAt: null };
    const late = { ...RISK[0]!, task: 'late', clock: null, dueAt: '2026-11-30T03:00:00.000Z' };
    const all = mattersOf({ tasks: [none, ...RISK, late], clocks: [] });
    expect(all.map(({ task }) => task.task)).toEqual(['late', `${CLOCK}.2`, 'none']);
  });

  test('a matter is found by each of its tasks', () => {
    const all = mattersOf({ tasks: RISK, clocks: [] });
    expect(matterWith(all, `${CLOCK}.0`)).toBe(all[0]);
    expect(matterWith(all, null)).toBeUndefined();
  });
});
