import type { Sending } from './sending.js';

/**
 * What the details of a run say in the Temporal UI, which shows Markdown: where the page of its journey is. The run knows no address:
 * whoever starts it does, and where they do not, nothing is said.
 */
export const pageOfJourney = (
  journeyId: string,
  { pagesAt = null }: Sending,
): { readonly staticDetails?: string } =>
  pagesAt === null ? {} : { staticDetails: `[The journey’s page](${pagesAt}/journeys/${journeyId})` };
