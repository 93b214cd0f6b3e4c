import { describe, expect, test } from '@jest/globals';
import { planToWrite } from '#contracts/http/care-plan';
import { PLAN } from '#scenarios/plan';
import { MONTHLY_SLOTS, withSlots } from '#scenarios/slots';
import { planOf } from '../../../apps/web/plans/body.js';
import { asGroupMeets, newSlot } from '../../../apps/web/plans/new-slot.js';
import { triedPlan } from '../../../apps/web/plans/tried.js';
import { atTier, valuesOf } from '../../../apps/web/plans/values.js';

const CHOICES = {
  lengthDays: [60, 90],
  tiers: [
    { id: 'T3', daysPerWeek: 5, hoursPerDay: 3 },
    { id: 'T2', daysPerWeek: 4, hoursPerDay: 3 },
  ],
  recurs: ['monthly' as const],
  slots: true,
  groups: [
    {
      ...{ id: 'evening', title: 'Evening group', isOn: false, full: false },
      schedule: {
        ...{ weekdays: [2, 4], start: '17:30', minutes: 120, mode: 'telehealth' as const },
        otherTimes: [{ weekday: 4, start: '18:00', minutes: 90 }],
      },
    },
  ],
};
type Given = Parameters<typeof valuesOf>[0];

describe('a plan in a form', () => {
  test.each([
    ['by its hours', PLAN],
    ['by its sessions, one of them monthly', withSlots(PLAN, MONTHLY_SLOTS)],
  ])('goes back as it came: %s', (_, plan) => {
    const sent = planOf(valuesOf(plan as Given, CHOICES));
    expect(planToWrite.parse(JSON.parse(JSON.stringify(sent)))).toEqual(planToWrite.parse(plan));
  });

  test('begins with the usual week of the first tier, and with what is missing left for the API to name', () => {
    const sent: unknown = JSON.parse(JSON.stringify(planOf(valuesOf(null, CHOICES))));
    const { error } = planToWrite.safeParse(sent);
    expect(error?.issues.map(({ path }) => path.join('.')).sort()).toEqual([
      'goals.0.objectives',
      'goals.0.problem',
      'lengthDays',
    ]);
  });

  test('is asked about before all of it is filled in, and is said not to be whole then', () => {
    const empty = triedPlan(planOf(valuesOf(null, CHOICES)), CHOICES);
    expect([empty.isWhole, empty.plan.goals, empty.plan.lengthDays]).toEqual([false, [], 60]);
    expect(planToWrite.safeParse(JSON.parse(JSON.stringify(empty.plan))).success).toBe(true);
    const whole = planOf(valuesOf(PLAN as Given, CHOICES));
    expect(triedPlan(whole, CHOICES)).toEqual({ plan: whole, isWhole: true });
  });

  test('of an amendment is at the tier at which the client is, with the usual week of it', () => {
    const values = atTier(valuesOf(PLAN as Given, CHOICES), 'T2', CHOICES);
    expect(values.plan.schedule).toMatchObject({ tier: 'T2', daysPerWeek: '4', hoursPerDay: '3' });
  });

  test('another session is like the last one, a weekday on, and has an id of its own', () => {
    const { slots } = valuesOf(withSlots(PLAN) as Given, CHOICES).plan.schedule;
    const added = newSlot(slots, CHOICES);
    expect(added).toMatchObject({ weekday: '6', start: '09:00', group: 'morning', id: 'session-7' });
    expect(newSlot([...slots.slice(1), added], CHOICES).id).not.toBe(added.id);
  });

  test('a session of a group that has its hours takes them; of one that has none it keeps its own', () => {
    const [slot] = valuesOf(withSlots(PLAN) as Given, CHOICES).plan.schedule.slots;
    expect(asGroupMeets(slot!, 'evening', CHOICES)).toMatchObject({
      ...{ group: 'evening', weekday: '2', start: '17:30', minutes: '120', mode: 'telehealth' },
    });
    expect(asGroupMeets({ ...slot!, weekday: '4' }, 'evening', CHOICES)).toMatchObject({
      ...{ weekday: '4', start: '18:00', minutes: '90' },
    });
    expect(asGroupMeets(slot!, '', CHOICES)).toEqual({ ...slot, group: '' });
  });
});
