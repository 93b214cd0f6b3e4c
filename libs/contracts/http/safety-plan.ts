import { z } from 'zod';
import type { SafetyPlan } from '#journey/model/safety-plan';
import { text } from './text.js';

const steps = z.array(text(1000)).min(1).max(20);

/** Every part is required: a plan with a missing part is not a safety plan yet. */
export const safetyPlan = z
  .strictObject({
    warningSigns: steps.describe('By which the client sees it coming'),
    copingSteps: steps.describe('What the client does alone'),
    peopleAndPlaces: steps.describe('Who and what takes their mind off it'),
    contacts: steps.describe('Whom they ask for help'),
    professionals: steps.describe('Whom they call, crisis lines with them'),
    meansMadeSafe: text(2000).describe('How means at hand were made safe'),
  })
  .meta({ id: 'SafetyPlan' }) satisfies z.ZodType<SafetyPlan>;
