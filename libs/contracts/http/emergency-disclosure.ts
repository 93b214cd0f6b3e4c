import { z } from 'zod';
import { acted } from './acted.js';
import { line, text } from './text.js';
import { instant } from './time.js';

/** An element that may be missing: the schema lets null pass, so that the rule can name all missing elements at once. */
const element = <T extends z.ZodType>(type: T) => type.nullable().default(null);

/** What was told to medical personnel in an emergency, by word of mouth (42 CFR 2.51(c)). */
export const emergencyDisclosureBody = acted({
  recipient: element(line(300)).describe('Name of the medical personnel'),
  affiliation: element(line(300)).describe(
    'The health care facility that they belong to, or that it is none',
  ),
  disclosedBy: element(line(300)).describe('Who told it, by name, where that is not who is signed in'),
  disclosedAt: element(instant),
  nature: element(text(2000)).describe('Of the emergency'),
  told: element(text(2000)).describe('What of the client was told: no more than the emergency needs'),
});
export type EmergencyDisclosureBody = z.output<typeof emergencyDisclosureBody>;
