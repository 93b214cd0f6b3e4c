import type { Policy } from '#journey/model/policy';
import { dayOfTreatment, type DayOfTreatment } from '#journey/standing';
import type { ListedJourney } from '#records/journeys/read-journeys';

/** A journey in a list, as it is answered. */
export type ListedJourneyDto = Omit<ListedJourney, 'treatment' | 'lastDay'> & {
  readonly day: DayOfTreatment | null;
};

/** @param now ms since epoch */
export const toListedJourneyDto = (
  { treatment, lastDay, ...journey }: ListedJourney,
  { calendar }: Policy,
  now: number,
): ListedJourneyDto => {
  const stood = { phase: journey.phase, phaseSince: journey.phaseSince, ...(lastDay && { lastDay }) };
  return { ...journey, day: treatment && dayOfTreatment(stood, treatment, now, calendar) };
};
