import { z } from 'zod';
import type { CarePlan, PlanToWrite, WeeklySchedule } from '#journey/model/plan';
import { RECURRENCES, SESSION_KINDS, type Slot, type SlotToWrite } from '#journey/model/slot';
import { policyId } from './ids.js';
import { optionalReason, text } from './text.js';
import { localDate, timeOfDay } from './time.js';

const fieldsOfSlot = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/, 'must be letters, digits and hyphens, 32 at most'),
  weekday: z.int().min(1).max(7).describe('1 = Monday'),
  start: timeOfDay,
  minutes: z.int().min(1).max(1440),
  kind: z.enum(SESSION_KINDS),
  group: policyId.nullable().default(null),
  mode: z.enum(['onSite', 'telehealth']),
  tiers: z.array(policyId).min(1).max(20),
  recurs: z
    .enum(RECURRENCES)
    .optional()
    .describe('Every second or fourth week, from the first that the plan holds; left out: every week'),
});

const slot = fieldsOfSlot.meta({ id: 'SlotAnswered' }) satisfies z.ZodType<Slot>;

const OF_GROUP =
  "may be left out where `group` is one of the track's: then it is as the group meets (R-GROUP)";

/** A slot of a group names the group and which of its days it is; its time, length and mode come from the group. */
const slotToWrite = z
  .strictObject({
    ...fieldsOfSlot.shape,
    start: timeOfDay.optional().describe(`Local time of the site; ${OF_GROUP}`),
    minutes: fieldsOfSlot.shape.minutes.optional().describe(`It ${OF_GROUP}`),
    mode: fieldsOfSlot.shape.mode.optional().describe(`It ${OF_GROUP}`),
  })
  .meta({ id: 'Slot' }) satisfies z.ZodType<SlotToWrite>;

const slotsOf = <S extends z.ZodType<{ readonly id: string }>>(one: S) =>
  z
    .array(one)
    .min(1)
    .max(50)
    .check(({ value, issues }) => {
      value.forEach(({ id }, index) => {
        if (value.findIndex((other) => other.id === id) === index) return;
        const message = 'must be unique among the slots';
        issues.push({ code: 'custom', continue: true, input: value, path: [index, 'id'], message });
      });
    });

const SLOTS = 'The sessions of the week; without them hours are recorded by the week';

// These bounds only exclude what makes no sense at all. The policy's own bounds are rules, and they refuse with their id.
const fieldsOfSchedule = z.strictObject({
  tier: policyId,
  daysPerWeek: z.int().min(0).max(7),
  hoursPerDay: z.number().min(0).max(24),
  part: z.enum(['day', 'evening']),
  mode: z.enum(['onSite', 'telehealth']),
  modeReason: optionalReason.describe('Why telehealth, where it is'),
  individualPerWeek: z.int().min(0).max(21),
  besideHoursPerWeek: z
    .number()
    .min(0)
    .max(24)
    .optional()
    .describe('Individual, family and couples hours on days of their own; a plan with slots says it by them'),
  familyPerMonth: z
    .int()
    .min(0)
    .max(31)
    .optional()
    .describe('Family sessions; a plan with slots says it by them'),
  slots: slotsOf(slot).optional().describe(SLOTS),
});

const schedule = fieldsOfSchedule.meta({ id: 'WeeklyScheduleAnswered' }) satisfies z.ZodType<WeeklySchedule>;

const scheduleToWrite = z
  .strictObject({ ...fieldsOfSchedule.shape, slots: slotsOf(slotToWrite).optional().describe(SLOTS) })
  .meta({ id: 'WeeklySchedule' });

const goal = z
  .strictObject({
    problem: text(1000),
    clientsWords: text(1000).optional().describe("The goal in the client's own words"),
    objectives: z.array(text(1000)).min(1).max(50).describe('Measurable'),
    interventions: z.array(text(1000)).max(50).optional().describe('What is done for it'),
    targetDate: localDate.optional().describe('By when'),
  })
  .meta({ id: 'Goal' });

const fieldsOfPlan = z.strictObject({
  schedule,
  lengthDays: z.int().min(1).max(366),
  goals: z.array(goal).max(50),
  dischargeCriteria: z.array(text(1000)).max(50),
});

export const carePlan = fieldsOfPlan.meta({ id: 'CarePlanAnswered' }) satisfies z.ZodType<CarePlan>;

/** The plan as it is sent. A plan that the API answered can be sent back unchanged. */
export const planToWrite = z
  .strictObject({ ...fieldsOfPlan.shape, schedule: scheduleToWrite })
  .meta({ id: 'CarePlan' }) satisfies z.ZodType<PlanToWrite>;
