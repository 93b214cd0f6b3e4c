import { describe, expect, it } from '@jest/globals';
import { scheduleFaults } from '#journey/rules/schedule';
import type { WeeklySchedule } from '#journey/model/plan';
import type { Policy } from '#journey/model/policy';
import type { Slot } from '#journey/model/slot';
import { planAt } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';
import { SLOTS, withSlots } from '#scenarios/slots';

type How = Partial<WeeklySchedule> & { readonly minor?: boolean; readonly policy?: Policy };

const faults = (slots: readonly Slot[], { minor = false, policy = POLICY, ...change }: How = {}): string[] =>
  scheduleFaults({ ...withSlots(planAt('T3'), slots).schedule, ...change }, minor, policy).map(
    ({ rule, needed, waivable }) => `${rule}${waivable ? '?' : ''} ${needed}`,
  );
const edited = (id: string, change: Partial<Slot>): Slot[] =>
  SLOTS.map((slot) => (slot.id === id ? { ...slot, ...change } : slot));
const without = (...ids: string[]): Slot[] => SLOTS.filter(({ id }) => !ids.includes(id));

describe('slots of a weekly schedule', () => {
  it('that make up every tier are no fault', () => {
    expect(faults(SLOTS)).toEqual([]);
  });

  it('R-SCHED-DOSE: every tier that a client may come to has its slots', () => {
    expect(faults(SLOTS.map((slot) => ({ ...slot, tiers: ['T3'] })))).toEqual([
      'R-SCHED-DOSE at T2 slots: a client may come to every tier',
      'R-SCHED-DOSE at T1 slots: a client may come to every tier',
    ]);
    expect(faults(edited('thu-group', { tiers: ['T3', 'T9'] }))).toEqual([
      'R-PLAN-SIGN? slot thu-group: tiers among T3, T2, T1, or a reason: a tier of a policy to come',
    ]);
    const { tiersToCome: _, ...plan } = POLICY.plan!;
    expect(faults(edited('thu-group', { tiers: ['T3', 'T9'] }), { policy: { ...POLICY, plan } })).toEqual([
      'R-SCHED-DOSE slot thu-group: tiers among T3, T2, T1',
    ]);
  });

  it('another number of days or hours than the tier needs a reason, and less than the least is refused', () => {
    expect(faults(edited('thu-group', { tiers: ['T3', 'T2'] }))).toEqual([
      'R-SCHED-DOSE? at T2 4 × 3 h; other slots need a reason',
    ]);
    expect(faults(edited('fri-group', { tiers: ['T3', 'T2'] }))).toEqual([
      'R-SCHED-SESSION at T1 3 to 5 days a week (the slots have 2)',
      'R-SCHED-DOSE at T1 9 to 20 hours a week (the slots have 6)',
      'R-SCHED-DOSE? at T1 3 × 3 h; other slots need a reason',
    ]);
  });

  it('at the first tier agree with the days and hours that the schedule names', () => {
    expect(faults(without('thu-group'))).toEqual(['R-SCHED-DOSE at T3 5 × 3 h; other slots need a reason']);
  });

  it('R-SCHED-SESSION: a day of 3 to 4 hours, no two at once, none overnight', () => {
    expect(faults(edited('thu-group', { minutes: 120 }))[0]).toBe(
      'R-SCHED-SESSION at T3 3 to 4 hours on each day (the slots have 3, 3, 3, 2, 3)',
    );
    expect(faults(edited('wed-one', { start: '10:59' }))).toEqual(
      ['T3', 'T2', 'T1'].map(
        (tier) => `R-SCHED-SESSION at ${tier} slots apart: wed-group and wed-one overlap`,
      ),
    );
    expect(faults(edited('thu-group', { start: '22:00' }))).toEqual([
      'R-SCHED-SESSION slot thu-group: an end on the same day',
    ]);
  });

  it('R-SCHED-MIX: a group, and individual at least once a week or a reason', () => {
    expect(faults(edited('wed-one', { kind: 'workshop' }))).toEqual(
      ['T3', 'T2', 'T1'].map(
        (tier) => `R-SCHED-MIX? at ${tier} an individual session 1 × a week, or a reason`,
      ),
    );
    expect(faults(SLOTS.map((slot) => ({ ...slot, kind: 'individual' as const })))).toEqual(
      ['T3', 'T2', 'T1'].map((tier) => `R-SCHED-MIX at ${tier} a group session`),
    );
  });

  it('R-SCHED-MIX: a twelve-step meeting is no dose', () => {
    const meeting: Slot = { ...SLOTS[0]!, id: 'sat', weekday: 6, start: '19:00', kind: 'twelveStep' };
    expect(faults([...SLOTS, meeting])).toEqual([]);
    expect(faults(edited('thu-group', { kind: 'twelveStep' }))).toEqual([
      'R-SCHED-DOSE at T3 5 × 3 h; other slots need a reason',
    ]);
  });

  it('R-MINOR: a minor has a family session', () => {
    expect(faults(SLOTS, { minor: true })).toEqual(
      ['T3', 'T2', 'T1'].map((tier) => `R-MINOR at ${tier} a family session`),
    );
    const family: Slot = { ...SLOTS[3]!, id: 'fri-family', weekday: 5, kind: 'family' };
    expect(faults([...edited('fri-group', { minutes: 120 }), family], { minor: true })).toEqual([]);
  });

  it('R-MINOR: more than four a month are more than one a week', () => {
    const family: Slot = { ...SLOTS[3]!, id: 'fri-family', weekday: 5, kind: 'family' };
    const slots = [...edited('fri-group', { minutes: 120 }), family];
    const under = (familyPerMonthForMinors: number) => ({
      minor: true,
      policy: { ...POLICY, schedule: { ...POLICY.schedule, familyPerMonthForMinors } },
    });
    expect(faults(slots, under(4))).toEqual([]);
    expect(faults(slots, under(5))).toContain('R-MINOR at T3 5 family sessions in four weeks');
  });

  it('R-SCHED-SESSION: telehealth needs its reason', () => {
    const all = SLOTS.map((slot) => ({ ...slot, mode: 'telehealth' as const }));
    expect(faults(all, { mode: 'telehealth' })).toEqual(['R-SCHED-SESSION modeReason: why telehealth']);
    expect(faults(all, { mode: 'telehealth', modeReason: 'lives far away' })).toEqual([]);
    expect(faults(edited('wed-one', { mode: 'telehealth' }))).toEqual([
      'R-SCHED-SESSION modeReason: why telehealth',
    ]);
  });

  it('are not looked at under a policy without sessions', () => {
    const policy = Object.fromEntries(Object.entries(POLICY).filter(([name]) => name !== 'sessions'));
    expect(faults(SLOTS.slice(0, 1), { policy: policy as unknown as Policy })).toEqual([]);
  });
});
