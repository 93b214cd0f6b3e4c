import { z } from 'zod';
import { INSTRUMENT_CODES, QUESTIONNAIRE_CODES } from '#instruments/instrument';
import { WAYS_GIVEN } from '#instruments/instrument-taken';
import { actedBy } from './actor.js';
import { journeyId } from './ids.js';
import { isoInstant } from './time.js';

const result = z
  .object({
    seq: z.int().describe('Of the event in the timeline that keeps it'),
    code: z.enum([...new Set([...QUESTIONNAIRE_CODES, ...INSTRUMENT_CODES])]),
    takenAt: isoInstant,
    recordedAt: isoInstant,
    by: actedBy.describe('Who recorded it'),
    how: z.enum(WAYS_GIVEN).nullable().describe('null: not known'),
    totalOnly: z.boolean().describe('The items are not known, nor what only they could tell'),
    items: z.array(z.unknown()).nullable().describe('Every answer, in the order of the instrument'),
    total: z.int().nullable().describe('null: the instrument has none'),
    subscales: z.record(z.string(), z.int()).nullable(),
    band: z.string().nullable(),
    flags: z.array(z.string()).nullable(),
    positive: z.boolean().nullable().describe('null: no cut, or not known'),
  })
  .meta({ id: 'InstrumentResult' });

export type ListedResult = z.output<typeof result>;

export const resultsOfJourney = z.object({ items: z.array(result) }).meta({ id: 'InstrumentResults' });

const point = z.object({
  journeyId,
  takenAt: isoInstant,
  total: z.int(),
  band: z.string().nullable(),
  totalOnly: z.boolean(),
});

const trend = z
  .object({
    instrument: z.enum(INSTRUMENT_CODES),
    points: z.array(point).describe('In the order in which they were taken'),
    first: z.int(),
    latest: z.int(),
    change: z.int().describe('From the first to the latest; below 0 is for the better'),
    reliable: z
      .boolean()
      .nullable()
      .describe('At least the reliable change of the policy; null: it has none'),
    meaningful: z.boolean().nullable().describe('At least the meaningful change of the policy'),
    response: z.boolean().nullable().describe('Down by the share of the policy; PHQ-9: at least half'),
  })
  .meta({ id: 'InstrumentTrend' });

export type ListedTrend = z.output<typeof trend>;

export const trendsOfClient = z.object({ items: z.array(trend) }).meta({ id: 'InstrumentTrends' });
