import { z } from 'zod';
import { SUMMARY_PARTS, type SummaryPart, type SummaryTexts } from '#journey/model/discharge-summary';
import { staffId } from './actor.js';
import { journeyId } from './ids.js';
import { summaryFacts } from './summary-facts.js';
import { text } from './text.js';
import { isoInstant } from './time.js';

/** SHA-256 in hexadecimal digits. */
export const summaryHash = z
  .string()
  .regex(/^[\da-f]{64}$/, { abort: true, error: 'must be the hash of a version: 64 hexadecimal digits' })
  .meta({ id: 'SummaryHash' });

const words = text(4000).exactOptional();

/** What a clinician writes, part by part. A part that is left out has no text. */
export const summaryTexts = z
  .strictObject(
    Object.fromEntries(SUMMARY_PARTS.map((part) => [part, words])) as Record<SummaryPart, typeof words>,
  )
  .meta({ id: 'SummaryTexts' }) satisfies z.ZodType<SummaryTexts>;

const part = <P extends SummaryPart>(of: P) =>
  z.object({
    facts: summaryFacts[of],
    text: z.string().nullable().describe('What a clinician has written to it; null: nothing'),
  });

const parts = z.object({
  admission: part('admission'),
  conditions: part('conditions'),
  course: part('course'),
  results: part('results'),
  relapses: part('relapses'),
  risk: part('risk'),
  goals: part('goals'),
  medication: part('medication'),
  safetyPlan: part('safetyPlan'),
  ending: part('ending'),
  continuingCare: part('continuingCare'),
  recommendations: part('recommendations'),
} satisfies Record<SummaryPart, z.ZodType>);

const content = z
  .object({
    form: z.literal(1).describe('Which parts there are, and what is in them'),
    journeyId,
    upTo: z.int().describe('Sequence of the last event that it takes in'),
    parts,
  })
  .meta({ id: 'SummaryContent' });

const version = z
  .object({
    version: z.int().describe('From 1'),
    content,
    hash: summaryHash.describe('SHA-256 of the canonical JSON (RFC 8785) of `content`'),
    writtenAt: isoInstant,
    writtenBy: staffId,
    reason: z.string().nullable().describe('Of an amendment'),
    signed: z
      .object({ at: isoInstant, by: staffId })
      .nullable()
      .describe('Null: nobody has signed this version'),
  })
  .meta({ id: 'SummaryVersion' });

/** A journey's discharge summary: what would be written now, and what was. */
export const dischargeSummary = z
  .object({
    draft: content.describe('What a version written now would say, with the words of the last one'),
    changed: z
      .array(z.enum(SUMMARY_PARTS))
      .describe('Parts of which the record says otherwise now than in the last version'),
    versions: z.array(version).describe('First to last; each stays as it was written'),
    stands: z.int().nullable().describe('The version that was signed last, and is disclosed; null: none was'),
  })
  .meta({ id: 'DischargeSummary' });

export type DischargeSummary = z.output<typeof dischargeSummary>;
