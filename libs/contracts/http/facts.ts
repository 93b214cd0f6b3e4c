import { z } from 'zod';
import { RELAPSE_SOURCES, type FactName, type Facts } from '#journey/model/fact';
import { acted, type CommandBody } from './acted.js';
import { instrumentTaken } from './instrument-taken.js';
import { instrumentTotal } from './instrument-total.js';
import { journeyId } from './ids.js';
import { text } from './text.js';
import { dayUntilToday } from './time.js';
import { toxicologyReport } from './toxicology.js';

/** How a fact is reported over HTTP. */
export interface FactRoute<N extends FactName> {
  readonly path: string;
  readonly summary: string;
  readonly body: z.ZodType<CommandBody<Facts[N]>>;
}

const note = text(2000).nullable().default(null);

/** Every fact as a POST to `/v1/journeys/:journeyId/facts/<path>`. One that is forgotten does not compile. */
export const FACTS: { readonly [N in FactName]: FactRoute<N> } = {
  relapseReported: {
    path: 'relapse',
    summary: 'A relapse; steps the client up one tier at once, provisionally (R-RELAPSE)',
    body: acted({ source: z.enum(RELAPSE_SOURCES), note, usedOn: dayUntilToday().exactOptional() }),
  },
  highRiskReported: {
    path: 'high-risk',
    summary: 'High suicide risk; alerts the on-call clinician now (R-RISK-HIGH)',
    body: acted({ source: z.enum(['C-SSRS', 'judgement']), note }),
  },
  resultArrived: {
    path: 'result',
    summary: "An instrument's total (R-DETERIORATE)",
    body: acted({ result: instrumentTotal }),
  },
  instrumentTaken: {
    path: 'instrument',
    summary: 'An instrument by its items: scored, and kept with them (R-DETERIORATE, R-RISK, R-REASSESS)',
    body: instrumentTaken,
  },
  toxicologyReported: {
    path: 'toxicology',
    summary: 'A toxicology test: what came out, or that it was refused (R-TOXICOLOGY)',
    body: toxicologyReport,
  },
};

export const FACT_NAMES = Object.keys(FACTS) as FactName[];

/** Answer to a fact: it is kept, and the journey will take it in. */
export const factAccepted = z
  .object({
    journeyId,
    fact: z.enum(Object.values(FACTS).map(({ path }) => path)),
    accepted: z.literal(true),
    after: z
      .int()
      .nullable()
      .describe('Its events have a `seq` beyond this one; null where the records could not say'),
  })
  .meta({ id: 'FactAccepted' });

export type FactAccepted = z.output<typeof factAccepted>;
