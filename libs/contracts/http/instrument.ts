import { z } from 'zod';
import { QUESTIONNAIRE_CODES } from '#instruments/instrument';
import type { Sex } from '#instruments/total-scale';

const band = z.object({ name: z.string(), from: z.int(), to: z.int().describe('Included') });

const answers = z.union([
  z.object({
    kind: z.literal('points'),
    values: z.array(z.int()).describe('What may be sent; these are the points as well'),
    words: z.array(z.string()).nullable().describe('What each of them stands for, where it may be shown'),
  }),
  z.object({ kind: z.literal('yesNo'), yes: z.int().describe('Points of true'), no: z.int() }),
  z.object({ kind: z.literal('choice'), values: z.array(z.string()) }),
]);

const item = z.object({
  number: z.int().describe('From 1'),
  label: z.string().describe('A few neutral words of our own'),
  wording: z.string().nullable().describe("The instrument's own words, where they may be shown"),
  answers,
  askedAfter: z
    .int()
    .nullable()
    .describe('Asked only where the item with this number was not answered no or none; else it is null'),
  leftOutAfter: z
    .array(z.int())
    .describe('May be null where none of the items with these numbers gave points; none: never'),
});

const instrument = z
  .object({
    code: z.enum(QUESTIONNAIRE_CODES),
    title: z.string(),
    loinc: z.string().nullable().describe('Of the total, never of the panel'),
    total: z.object({ min: z.int(), max: z.int() }).nullable().describe('null: it has no total'),
    totalBy: z.enum(['sum', 'highest']),
    bands: z.array(band),
    cut: z
      .object({ male: z.int(), female: z.int(), other: z.int() })
      .nullable()
      .describe('Positive from this total on, by sex; null: it has no cut'),
    needsSex: z.boolean(),
    items: z.array(item),
    subscales: z.array(z.object({ name: z.string(), items: z.array(z.int()).describe('Their numbers') })),
    flags: z.array(z.object({ name: z.string(), meaning: z.string() })),
    change: z
      .object({ reliable: z.int(), meaningful: z.int().nullable(), note: z.string() })
      .nullable()
      .describe("As published; the program's own is in its policy"),
    licence: z.string(),
    wordingMayBeShown: z.boolean(),
  })
  .meta({ id: 'Instrument' });

export type ListedInstrument = z.output<typeof instrument>;

export const instruments = z.object({ items: z.array(instrument) }).meta({ id: 'Instruments' });

// Any answer passes here. Scoring checks the answers, because it knows what each item takes and can name the item.
const answer = z.unknown().meta({
  anyOf: [{ type: 'integer' }, { type: 'boolean' }, { type: 'string' }, { type: 'null' }],
});

/** The answers, in the instrument's order, and the sex of the person if the cut depends on it. */
export const answered = {
  items: z
    .array(answer)
    .describe(
      'In the instrument\'s order: points; true or false for yes or no; "never", "lifetime" or "past3Months" for the C-SSRS\'s sixth; null for what was not asked',
    ),
  sex: z
    .enum(['male', 'female', 'other', 'unknown'])
    .transform((sex): Sex => (sex === 'unknown' ? 'other' : sex))
    .nullable()
    .default(null)
    .describe('Needed where the cut depends on it: AUDIT-C'),
};

/** The answers to one instrument. */
export const instrumentAnswers = z.strictObject(answered).meta({ id: 'InstrumentAnswers' });

export type InstrumentAnswers = z.output<typeof instrumentAnswers>;

export const instrumentScore = z
  .object({
    code: z.enum(QUESTIONNAIRE_CODES),
    total: z.int().nullable().describe('null: the instrument has none'),
    subscales: z.record(z.string(), z.int()),
    band: z.string().nullable().describe('null: the instrument has none'),
    flags: z.array(z.string()),
    positive: z.boolean().nullable().describe('null: the instrument has no cut'),
  })
  .meta({ id: 'InstrumentScore' });
