import type { Schemas } from './client.js';

type Journey = Schemas['JourneyInFull'];

/** A journey with the view that a milestone has answered. That answer has no time zone, so the zone stays until the journey is read again. */
export const withView = (journey: Journey, view: Schemas['JourneyView']): Journey => ({
  ...journey,
  view: { ...view, timeZone: journey.view.timeZone },
});
