import type { Policy } from '#journey/model/policy';
import { dayOfTreatment, type DayOfTreatment } from '#journey/standing';
import type { ListedJourney } from '#records/journeys/read-journeys';

/** A journey in a list, as it is answered. */
export type ListedJourneyDto = Omit<ListedJourney, 'treatment'> & { readonly day: DayOfTreatment | null };

/** @param now ms since epoch. A rehearsed journey may be ahead of it; then the time when its phase began counts. */
export const toListedJourneyDto = (
  { treatment, ...journey }: ListedJourney,
  { calendar }: Policy,
  now: number,
): ListedJourneyDto => {
  const at = Math.max(now, Date.parse(journey.phaseSince));
  const day =
    treatment && dayOfTreatment(Date.parse(treatment.startedAt), Date.parse(treatment.endsAt), at, calendar);
  return { ...journey, day };
};
