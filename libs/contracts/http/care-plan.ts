import { z } from 'zod';
import type { CarePlan, WeeklySchedule } from '#journey/milestone';
import { policyId } from './ids.js';
import { optionalReason, text } from './text.js';

// Bounds of what can be meant at all; the policy's own bounds are rules, and refuse with their id.
const schedule = z
  .strictObject({
    tier: policyId,
    daysPerWeek: z.int().min(0).max(7),
    hoursPerDay: z.number().min(0).max(24),
    part: z.enum(['day', 'evening']),
    mode: z.enum(['onSite', 'telehealth']),
    modeReason: optionalReason.describe('Why telehealth, where it is'),
    individualPerWeek: z.int().min(0).max(21),
  })
  .meta({ id: 'WeeklySchedule' }) satisfies z.ZodType<WeeklySchedule>;

const goal = z
  .strictObject({
    problem: text(1000),
    clientsWords: text(1000).describe("The goal in the client's own words"),
    objectives: z.array(text(1000)).min(1).max(50),
  })
  .meta({ id: 'Goal' });

export const carePlan = z
  .strictObject({
    schedule,
    lengthDays: z.int().min(1).max(366),
    goals: z.array(goal).max(50),
    dischargeCriteria: z.array(text(1000)).max(50),
  })
  .meta({ id: 'CarePlan' }) satisfies z.ZodType<CarePlan>;
