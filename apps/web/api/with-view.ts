import type { Schemas } from './client.js';

type Journey = Schemas['JourneyInFull'];

/** A journey as a milestone has left it. Its zone is not in that answer: it stays until the journey is asked for anew. */
export const withView = (journey: Journey, view: Schemas['JourneyView']): Journey => ({
  ...journey,
  view: { ...view, timeZone: journey.view.timeZone },
});
