import type { Paths, Schemas } from '../api/client.js';

type Page = Paths['/v1/journeys/search']['post']['responses'][200]['content']['application/json'];
export type ListedJourney = Schemas['ListedJourney'];

/** Whether a row is in full. A person who sees less of journeys sees none of these pages. */
export const isListed = (row: Page['items'][number]): row is ListedJourney =>
  'client' in row && 'openedAt' in row;
