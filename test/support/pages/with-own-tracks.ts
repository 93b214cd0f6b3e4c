import { randomUUID } from 'node:crypto';
import type { Policy } from '#journey/model/policy';

/**
 * A policy whose tracks no other test has, under the names that people know. A track is a workflow, and all tests share a namespace: one that
 * another test has begun waits for a worker that is gone.
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
