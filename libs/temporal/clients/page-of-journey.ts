import { PAGE_MEMO } from '#contracts/journey-messages';
import type { Sending } from './sending.js';

export interface PageOfRun {
  readonly staticDetails?: string;
  readonly memo?: { readonly [PAGE_MEMO]: string };
}

/**
 * Where the page of a run's journey is, for the Temporal UI. The run knows no address: whoever starts it does, and where they do not, nothing is
 * said. The details are a link (the UI shows Markdown) and of this run alone; the memo goes on to those that continue it, and they make their link of it.
 */
export const pageOfJourney = (journeyId: string, { pagesAt = null }: Sending): PageOfRun => {
  if (pagesAt === null) return {};
  const page = `${pagesAt}/journeys/${journeyId}`;
  return { staticDetails: `[The journey’s page](${page})`, memo: { [PAGE_MEMO]: page } };
};
