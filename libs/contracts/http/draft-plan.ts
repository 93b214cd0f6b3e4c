import { z } from 'zod';
import { RECURRENCES } from '#journey/model/slot';
import { carePlan } from './care-plan.js';
import { journeyId, policyId } from './ids.js';
import { isoInstant, timeOfDay } from './time.js';
import { groupId } from './track.js';

const tier = z.object({
  id: policyId,
  daysPerWeek: z.int(),
  hoursPerDay: z.number(),
});

const group = z.object({
  id: groupId,
  title: z.string().nullable(),
  schedule: z
    .object({
      weekdays: z.array(z.int()).describe('1 = Monday'),
      start: timeOfDay,
      minutes: z.int(),
      otherTimes: z
        .array(z.object({ weekday: z.int(), start: timeOfDay, minutes: z.int() }))
        .describe('Of those weekdays that have another time than the others'),
      mode: z.enum(['onSite', 'telehealth']),
    })
    .nullable()
    .describe('null: each plan says so itself'),
  isOn: z.boolean().describe('The client is on its roster'),
  full: z.boolean().describe('It takes nobody more'),
});

/** What a form for a plan is filled in with, and what there is to choose from. */
export const planToStartFrom = z
  .object({
    seq: z.int().describe('Up to which event of the journey it was read: what If-Match takes'),
    plan: carePlan
      .nullable()
      .describe('Ready to be changed and sent to draft-plan; null: there never was one'),
    from: z
      .object({ journeyId, draftedAt: isoInstant })
      .nullable()
      .describe("The journey it was drafted on: this one, or the client's last stay"),
    choices: z
      .object({
        lengthDays: z.array(z.int()),
        tiers: z.array(tier).describe('The most intense first, each with its usual week'),
        recurs: z.array(z.enum(RECURRENCES)).describe('Beside every week'),
        slots: z.boolean().describe('Sessions are planned one by one; else hours by the week'),
        groups: z.array(group).describe("Of the client's track; nobody on their rosters is named"),
      })
      .describe("By the journey's policy"),
  })
  .meta({ id: 'PlanToStartFrom' });

export type PlanToStartFrom = z.output<typeof planToStartFrom>;
