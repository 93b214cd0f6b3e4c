import { DateTime } from 'luxon';
import { PLAN } from '#scenarios/plan';
import { withSlots } from '#scenarios/slots';
import { Clinic } from './clinic.js';

const WEEK = 7;
const ZONE = 'America/New_York';

export interface GroupClinic {
  readonly clinic: Clinic;
  /** Journey ids of the members, in the order of the given family names. */
  readonly journeys: readonly string[];
  /** A Monday (YYYY-MM-DD) on which the group has met, and nobody has recorded who came. */
  readonly monday: string;
}

/**
 * Opens a clinic with clients of `clinician-1` whose plans have the sessions of the morning group, which has met for a week. Seats are given by hand and not by
 * the track, because a track is one workflow of the whole namespace, and a test that runs at the same time may use it.
 */
export const openGroupClinic = async (families: readonly string[]): Promise<GroupClinic> => {
  const clinic = await Clinic.open();
  const journeys: string[] = [];
  for (const family of families)
    journeys.push(await clinic.client(family, 'treatment', 'clinician-1', withSlots(PLAN)));
  const monday = DateTime.now().setZone(ZONE).plus({ weeks: 1 }).startOf('week').toISODate()!;
  for (const id of journeys) await clinic.post(`/v1/rehearsal/journeys/${id}/advance`, { days: 2 * WEEK });
  return { clinic, journeys, monday };
};
