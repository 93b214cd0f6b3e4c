import type { Context } from '../decider/decider.js';
import { type Decision, refuse } from '../model/decision.js';
import { aChoice, needs } from '../model/requirement.js';

export const unknownTrack = (tracks: readonly (string | null)[], { policy }: Context): Decision | null => {
  const known = policy.tracks.map(({ id }) => id);
  const unknown = tracks.find((track) => track !== null && !known.includes(track));
  return unknown === undefined
    ? null
    : refuse(
        'R-WAITLIST',
        `No track is called ${unknown}.`,
        needs(`a track of the policy: ${known.join(', ')}`, aChoice('track', known)),
      );
};
