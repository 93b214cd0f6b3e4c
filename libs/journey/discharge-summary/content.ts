import {
  NOT_RECORDED,
  SUMMARY_PARTS,
  type SummaryContent,
  type SummaryPart,
  type SummaryTexts,
} from '../model/discharge-summary.js';
import { admission } from './admission.js';
import { conditions, medication } from './conditions.js';
import { course } from './course.js';
import { continuingCare, ending, recommendations } from './ending.js';
import type { SummaryFacts, SummaryParts } from './facts.js';
import { goals } from './goals.js';
import type { PartMaker, SummaryRecord } from './record.js';
import { relapses } from './relapses.js';
import { results } from './results.js';
import { risk, safetyPlan } from './risk.js';

/** How each part is made. One that is forgotten does not compile. */
const MAKERS: { readonly [P in SummaryPart]: PartMaker<P> } = {
  admission,
  conditions,
  course,
  results,
  relapses,
  risk,
  goals,
  medication,
  safetyPlan,
  ending,
  continuingCare,
  recommendations,
};

/** What the record says, part by part. */
export const factsOf = (record: SummaryRecord): SummaryFacts =>
  Object.fromEntries(SUMMARY_PARTS.map((part) => [part, MAKERS[part](record)])) as unknown as SummaryFacts;

/** Facts of a journey of which nothing is known. */
export const NO_FACTS = Object.fromEntries(
  SUMMARY_PARTS.map((part) => [part, NOT_RECORDED]),
) as unknown as SummaryFacts;

/** Facts and words together: what a version says. */
export const contentOf = (
  { journeyId, upTo }: Pick<SummaryContent, 'journeyId' | 'upTo'>,
  facts: SummaryFacts,
  texts: SummaryTexts,
): SummaryContent<SummaryParts> => ({
  ...{ form: 1, journeyId, upTo },
  parts: Object.fromEntries(
    SUMMARY_PARTS.map((part) => [part, { facts: facts[part], text: texts[part] ?? null }]),
  ) as unknown as SummaryParts,
});

/** What a version written now would say with these words. */
export const contentNow = (record: SummaryRecord, texts: SummaryTexts): SummaryContent<SummaryParts> =>
  contentOf({ journeyId: record.state.journeyId, upTo: record.events.at(-1)!.seq }, factsOf(record), texts);
