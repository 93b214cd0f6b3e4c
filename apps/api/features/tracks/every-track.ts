import { trackInput } from '#contracts/track-messages';
import type { Policy } from '#journey/model/policy';
import { openTrack } from '#track/state';
import { trackViewOf, type TrackView } from '#track/view';

/** A track of the policy on which nothing has happened yet; null where the policy has none of that id. */
export const unused = (trackId: string, policy: Policy): TrackView | null => {
  const input = trackInput(trackId, policy);
  return input && trackViewOf(openTrack(trackId, input.setting));
};

/** All tracks, sorted by id: those on record, and those of the policy on which nothing has happened yet. */
export const everyTrack = (recorded: readonly TrackView[], policy: Policy): TrackView[] => {
  const others = policy.tracks
    .filter(({ id }) => !recorded.some(({ trackId }) => trackId === id))
    .map(({ id }) => unused(id, policy)!);
  return [...recorded, ...others].sort((a, b) => (a.trackId < b.trackId ? -1 : 1));
};
