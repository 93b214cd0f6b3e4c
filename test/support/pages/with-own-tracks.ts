import { randomUUID } from 'node:crypto';
import type { Policy } from '#journey/model/policy';

/**
 * The policy with track ids that no other test uses, and with the names that people know. A track is a workflow, and all tests share a namespace, so a track
 * that another test has begun would wait for a worker that is gone.
 */
export const withOwnTracks = (policy: Policy): Policy => {
  const own = randomUUID().slice(0, 8);
  return {
    ...policy,
    tracks: policy.tracks.map((track) => ({
      ...track,
      id: `${track.id}-${own}`,
      name: track.name ?? track.id,
    })),
  };
};
