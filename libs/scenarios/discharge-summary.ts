import { summaryHash } from '#contracts/summary-hash';
import { contentOf, NO_FACTS } from '#journey/discharge-summary/content';
import type { SummaryDraft, SummaryMade, SummaryTexts } from '#journey/model/discharge-summary';

/** What a clinician writes of a client who did well. */
export const SUMMARY_TEXTS: SummaryTexts = {
  admission: 'referred after a relapse at work',
  course: 'came to nearly all sessions and spoke more freely from the third week on',
  recommendations: 'outpatient care weekly, and a call to the program in a bad week',
};

const content = contentOf({ journeyId: 'client.1', upTo: 0 }, NO_FACTS, SUMMARY_TEXTS);

/** A summary whose facts say nothing, for tests that speak to a journey without a record to make facts from. */
export const SUMMARY: SummaryDraft & { readonly made: SummaryMade } = {
  ...{ texts: SUMMARY_TEXTS, replaces: null },
  made: { content, hash: summaryHash(content) },
};
