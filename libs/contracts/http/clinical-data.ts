import { z } from 'zod';
import {
  ADDICTION_MEDICINES,
  type ClinicalData,
  EMPLOYMENTS,
  FREQUENCIES_OF_USE,
  LIVING_ARRANGEMENTS,
  REFERRAL_SOURCES,
  ROUTES_OF_USE,
  SUBSTANCES,
} from '#journey/model/clinical-data';
import { staffId } from './actor.js';
import { journeyId } from './ids.js';
import { isoInstant, localDate } from './time.js';

const substanceUse = z
  .strictObject({
    substance: z.enum(SUBSTANCES),
    route: z.enum(ROUTES_OF_USE),
    frequency: z.enum(FREQUENCIES_OF_USE),
    lastUse: localDate.nullable().describe('Null: nobody knows'),
    ageOfFirstUse: z.int32().min(0).nullable().describe('Years, 120 at most; null: nobody knows'),
  })
  .meta({ id: 'SubstanceUse' });

/** Checks the form of a code only, because the list of codes changes every October. */
const icd10 = z
  .string()
  .regex(/^[A-Z]\d[\dAB](\.[\dA-Z]{1,4})?$/, {
    abort: true,
    error: 'must be an ICD-10-CM code with its dot, like F10.20',
  })
  .meta({ id: 'Icd10Code', examples: ['F10.20'] });

const addictionMedicine = z
  .strictObject({ medicine: z.enum(ADDICTION_MEDICINES), since: localDate })
  .meta({ id: 'AddictionMedicine' });

/** All parts of clinical data, with the lists of TEDS. Whoever records them may leave out each part. */
export const clinicalParts = {
  substances: z
    .array(substanceUse)
    .max(3)
    .describe('Primary first; empty: there is none')
    .meta({ id: 'SubstancesUsed' }),
  diagnoses: z.array(icd10).max(20).meta({ id: 'Diagnoses' }),
  medicines: z
    .array(addictionMedicine)
    .max(ADDICTION_MEDICINES.length)
    .describe('For addiction treatment; empty: there is none')
    .meta({ id: 'AddictionMedicines' }),
  livingArrangement: z.enum(LIVING_ARRANGEMENTS),
  employment: z.enum(EMPLOYMENTS),
  arrestsIn30Days: z.int().min(0).max(96),
  referralSource: z.enum(REFERRAL_SOURCES),
} satisfies { readonly [P in keyof ClinicalData]: z.ZodType<ClinicalData[P]> };

const onRecord = <T extends z.ZodType>(value: T) =>
  z
    .object({ value, recordedAt: isoInstant, recordedBy: staffId })
    .nullable()
    .describe('As it was recorded last; null: never');

const parts = z
  .object({
    substances: onRecord(clinicalParts.substances),
    diagnoses: onRecord(clinicalParts.diagnoses),
    medicines: onRecord(clinicalParts.medicines),
    livingArrangement: onRecord(clinicalParts.livingArrangement),
    employment: onRecord(clinicalParts.employment),
    arrestsIn30Days: onRecord(clinicalParts.arrestsIn30Days),
    referralSource: onRecord(clinicalParts.referralSource),
  })
  .meta({ id: 'ClinicalParts' });

/** Clinical data of a journey; if it has none, those of an earlier stay to begin with. */
export const clinicalDataOfJourney = z
  .object({
    parts,
    before: z
      .object({ journeyId, parts })
      .nullable()
      .describe("Where the journey has none: those of the client's last stay that has; else null"),
  })
  .meta({ id: 'ClinicalDataOfJourney' });

export type ClinicalDataOfJourney = z.output<typeof clinicalDataOfJourney>;
