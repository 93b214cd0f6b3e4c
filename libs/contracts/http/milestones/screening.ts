import { z } from 'zod';
import { EXCLUSIONS, NEEDS, RISK_LEVELS } from '#journey/model/milestone';
import { acted, fields } from '../acted.js';
import { eachOnce } from '../each-once.js';
import { handOff } from '../hand-off.js';
import { policyId } from '../ids.js';
import type { MilestoneRoutes } from '../milestone-route.js';
import { optionalReason } from '../text.js';

const answers = z
  .strictObject({
    needs: eachOnce(NEEDS),
    exclusions: eachOnce(EXCLUSIONS),
    willing: z.boolean(),
    home: z.strictObject({ safe: z.boolean(), support: z.boolean(), livesWithPeopleWhoUse: z.boolean() }),
  })
  .meta({ id: 'EligibilityAnswers' });

export const screeningMilestones: MilestoneRoutes<
  'recordRisk' | 'recordEligibility' | 'referElsewhere' | 'recordPriority'
> = {
  recordRisk: {
    path: 'record-risk',
    action: 'screen',
    summary: 'Suicide risk as screened; high risk escalates at once',
    // In every body `by` is the person who acts. What the level was found by is therefore sent as `source`.
    body: fields({ level: z.enum(RISK_LEVELS), source: z.enum(['C-SSRS', 'judgement']) }).transform(
      ({ by, level, source }) => ({ by, data: { level, by: source } }),
    ),
  },
  recordEligibility: {
    path: 'record-eligibility',
    action: 'screen',
    about: 'track',
    summary: 'Answers to the eligibility questions; with a seat the client is admitted, without one waits',
    body: acted({
      answers,
      seat: policyId.nullable().default(null),
      track: policyId,
      reason: optionalReason,
    }),
  },
  referElsewhere: {
    path: 'refer-elsewhere',
    action: 'screen',
    summary: 'Ends the journey of an ineligible client with a warm hand-off to a named level of care',
    body: acted({ handOff, reason: optionalReason }),
  },
  recordPriority: {
    path: 'record-priority',
    action: 'contact',
    summary: 'Pregnancy, injecting and urgency as they are known today; the place in line follows',
    body: acted({
      pregnant: z.boolean(),
      injecting: z.boolean(),
      urgency: z.enum(['routine', 'urgent']),
    }),
  },
};
