import { PAGE_MEMO } from '#contracts/journey-messages';
import type { Sending } from './sending.js';

export interface PageOfRun {
  readonly staticDetails?: string;
  readonly memo?: { readonly [PAGE_MEMO]: string };
}

/**
 * Start options by which the Temporal UI links to the journey's web page. A run does not know the pages' address, so its starter passes it; without `pagesAt`
 * there is no link. The static details are the link (the UI shows Markdown) and belong to this run alone. The memo goes on to the runs that continue it, and
 * they make their link from it.
 */
export const pageOfJourney = (journeyId: string, { pagesAt = null }: Sending): PageOfRun => {
  if (pagesAt === null) return {};
  const page = `${pagesAt}/journeys/${journeyId}`;
  return { staticDetails: `[The journey’s page](${page})`, memo: { [PAGE_MEMO]: page } };
};
