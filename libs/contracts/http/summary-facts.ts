import { z } from 'zod';
import { INSTRUMENT_CODES } from '#instruments/instrument';
import type { SummaryFacts } from '#journey/discharge-summary/facts';
import { ADDICTION_MEDICINES, SUBSTANCES } from '#journey/model/clinical-data';
import { NOT_RECORDED } from '#journey/model/discharge-summary';
import { RELAPSE_SOURCES } from '#journey/model/fact';
import { DISCHARGE_REASONS, NEEDS } from '#journey/model/milestone';
import { SPECIMENS, TOXICOLOGY_KINDS, TOXICOLOGY_STATUSES } from '#journey/model/toxicology';
import { clinicalParts } from './clinical-data.js';
import { level } from './hand-off.js';
import { policyId } from './ids.js';
import { entryKind, riskLevel } from './journey-terms.js';
import { ratings } from './ratings.js';
import { safetyPlan } from './safety-plan.js';
import { isoInstant } from './time.js';

const recorded = <T extends z.ZodType>(value: T) => z.union([z.literal(NOT_RECORDED), value]);

const hours = { planned: z.number(), delivered: z.number(), excused: z.number() };
const total = z.object({ at: isoInstant, total: z.int() });
const date = z.string().describe('A local date');

const admission = z
  .object({
    referredAt: isoInstant,
    entryKind,
    urgency: z.enum(['routine', 'urgent']),
    needs: recorded(z.array(z.enum(NEEDS))),
    assessment: recorded(
      z.object({ at: isoInstant, ratings, recommendedLevel: level, decidedLevel: recorded(level) }),
    ),
    admittedAt: recorded(isoInstant),
  })
  .meta({ id: 'SummaryOfAdmission' });

const conditions = z
  .object({
    diagnoses: recorded(clinicalParts.diagnoses),
    substances: recorded(clinicalParts.substances),
    livingArrangement: recorded(clinicalParts.livingArrangement),
    employment: recorded(clinicalParts.employment),
  })
  .meta({ id: 'SummaryOfConditions' });

const course = z
  .object({
    startedAt: isoInstant,
    tiers: z.array(
      z.object({
        tier: policyId,
        from: isoInstant,
        because: z.enum(['start', 'taper', 'relapse', 'reversal', 'clinician', 'risk', 'return']),
      }),
    ),
    away: z
      .array(
        z.object({
          from: isoInstant,
          until: isoInstant.nullable(),
          because: z.enum(['transfer', 'leave']),
          provider: z.string().nullable(),
          level: level.nullable(),
        }),
      )
      .describe('On hold at a higher level of care, or on leave'),
    extensions: z.array(z.object({ at: isoInstant, days: z.int() })),
    reviews: z.int(),
    weeks: z.array(z.object({ monday: date, ...hours })).describe('Of what was held and is recorded'),
    hours: z.object(hours).describe('Of all weeks'),
  })
  .meta({ id: 'SummaryOfCourse' });

const results = z
  .array(
    z.object({
      instrument: z.enum(INSTRUMENT_CODES),
      taken: z.int().describe('How often, over this journey'),
      first: total,
      latest: total,
      change: z.int().describe('Below 0 is for the better'),
      reliable: z.boolean().nullable().describe('More than chance, by the policy; null: not known'),
      response: z.boolean().nullable(),
    }),
  )
  .meta({ id: 'SummaryOfResults' });

const relapses = z
  .object({
    reports: z.array(
      z.object({
        at: isoInstant,
        source: z.enum(RELAPSE_SOURCES),
        usedOn: recorded(date),
        decision: z.enum(['confirm', 'reverse', 'transfer']).nullable(),
      }),
    ),
    toxicology: z.array(
      z.object({
        collectedAt: isoInstant,
        specimen: z.enum(SPECIMENS),
        status: z.enum(TOXICOLOGY_STATUSES),
        kind: z.enum(TOXICOLOGY_KINDS),
        results: z.array(
          z.object({
            substance: z.enum(SUBSTANCES),
            found: z.enum(['positive', 'negative']),
            expectedByPrescription: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'SummaryOfRelapses' });

const risk = z
  .object({
    alerts: z.array(
      z.object({
        raisedAt: isoInstant,
        source: z.enum(['C-SSRS', 'judgement']),
        acknowledgedAt: isoInstant.nullable(),
        disposition: z.enum(['safetyPlan', 'stepUp', 'transfer', 'emergencyServices']).nullable(),
      }),
    ),
    lastScreen: recorded(z.object({ at: isoInstant, level: riskLevel, by: z.enum(['C-SSRS', 'judgement']) })),
  })
  .meta({ id: 'SummaryOfRisk' });

const goals = z
  .object({
    goals: z.array(
      z.object({
        problem: z.string(),
        clientsWords: recorded(z.string()),
        objectives: z.array(z.string()),
        interventions: recorded(z.array(z.string())),
        targetDate: recorded(date),
      }),
    ),
    criteria: z.array(z.object({ criterion: z.string(), met: recorded(z.boolean()) })),
  })
  .meta({ id: 'SummaryOfGoals' });

const medication = z
  .object({
    forAddiction: recorded(z.array(z.object({ medicine: z.enum(ADDICTION_MEDICINES), since: date }))),
    afterDischarge: recorded(z.string()),
  })
  .meta({ id: 'SummaryOfMedication' });

const plan = z
  .object({ plan: safetyPlan, recordedAt: isoInstant, reviewedAt: isoInstant.nullable() })
  .meta({ id: 'SummaryOfSafetyPlan' });

const ending = z
  .object({
    because: z.enum(DISCHARGE_REASONS),
    begunAt: isoInstant,
    lastDay: date.optional(),
    criteriaMet: z.boolean(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'SummaryOfEnding' });

const continuingCare = z
  .object({ level, provider: z.string(), firstAppointment: isoInstant })
  .meta({ id: 'SummaryOfContinuingCare' });

const recommendations = z
  .object({ supports: z.string(), relapsePlan: z.string() })
  .meta({ id: 'SummaryOfRecommendations' });

/** What the record says for each part of a discharge summary. A part about which it says nothing is marked as not recorded. */
export const summaryFacts = {
  admission: recorded(admission),
  conditions: recorded(conditions),
  course: recorded(course),
  results: recorded(results),
  relapses: recorded(relapses),
  risk: recorded(risk),
  goals: recorded(goals),
  medication: recorded(medication),
  safetyPlan: recorded(plan),
  ending: recorded(ending),
  continuingCare: recorded(continuingCare),
  recommendations: recorded(recommendations),
} satisfies { readonly [P in keyof SummaryFacts]: z.ZodType<SummaryFacts[P]> };
