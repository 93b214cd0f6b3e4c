import type { Client } from '@temporalio/client';
import { isDeepStrictEqual } from 'node:util';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { trackWorkflowIdOf } from '#contracts/track-messages';
import type { DataSource } from 'typeorm';
import type { Contradiction } from './contradiction.js';
import { viewDiffers } from './workflows.js';

const MOST_TRIES = 20;

const rowOf = async (records: DataSource, id: string): Promise<object | null> => {
  const [table, key] = parseJourneyId(id) ? ['journey', 'journey_id'] : ['track', 'track_id'];
  const [row] = await records.query<{ view: object }[]>(`select view from ${table} where ${key} = $1`, [id]);
  return row?.view ?? null;
};

/**
 * Offers lapse and ladders climb within a minute here, so among hundreds one always moves between what its workflow says and what
 * is read. Whoever differs is asked alone, until the row is the same before and after: what differs then will stand.
 */
export const askedAgain = async (
  client: Client,
  records: DataSource,
  found: Contradiction,
): Promise<Contradiction[]> => {
  const { of: id, kind } = found;
  if (kind !== 'viewDiffers') return [found];
  const journey = parseJourneyId(id);
  const handle = client.workflow.getHandle(journey ? workflowIdOf(journey.clientId) : trackWorkflowIdOf(id));
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await rowOf(records, id);
    const view = await handle.query<object | null>('view');
    if (!isDeepStrictEqual(before, await rowOf(records, id))) continue;
    // A later journey of the same client answers in its place.
    if (journey && (view as { journeyId?: string } | null)?.journeyId !== id) return [found];
    return viewDiffers(id, { [journey ? 'journey' : 'track']: view, row: before });
  }
  return [found];
};
