import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '../words/say.js';
import { waitingQuery } from './count-waiting.js';
import { useOwnTracks } from '../api/own-tracks.js';

interface Props {
  readonly track: string;
  readonly onTrack: (track: string) => void;
}

/** The tracks of the person's sites, each with how many are on its waitlist, where that is known. Nothing where there is no choice. */
export const TrackChoice = ({ track, onTrack }: Props) => {
  const say = useSay();
  const tracks = useOwnTracks();
  const { data: counts = [] } = useQuery(waitingQuery);
  if (tracks.length < 2) return null;
  const labelOf = ({ id, name }: (typeof tracks)[number]): string => {
    const counted = counts.find(({ value }) => value === id);
    if (!counted) return name;
    return say(counted.more ? 'waitlist.trackMore' : 'waitlist.track', { name, count: counted.count });
  };
  return (
    <search className="card">
      <NativeSelect
        label={say('field.track')}
        value={track}
        onChange={({ currentTarget: { value } }) => onTrack(value)}
        data={tracks.map((one) => ({ value: one.id, label: labelOf(one) }))}
      />
    </search>
  );
};
