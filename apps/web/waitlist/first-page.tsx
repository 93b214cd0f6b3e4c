import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { Loading } from '../parts/loading.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { firstWaitedFor, waitingQuery } from './count-waiting.js';
import { useOwnTracks } from '../api/own-tracks.js';

/** The waitlist without a track in the address: goes on to the first of the person's tracks for which somebody waits. Not knowing that, it goes on to the first. */
export const FirstWaitlistPage = () => {
  const say = useSay();
  const tracks = useOwnTracks();
  const { data = [], isPending } = useQuery(waitingQuery);
  const first = firstWaitedFor(tracks, data);
  if (first && !isPending) return <Navigate to="/waitlist/$track" params={{ track: first.id }} replace />;
  return (
    <>
      <PageHead page="waitlist" title={say('nav.waitlist')} />
      {first ? <Loading rows={6} /> : <p>{say('waitlist.noTrack')}</p>}
    </>
  );
};
