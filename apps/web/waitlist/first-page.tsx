import { Navigate } from '@tanstack/react-router';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import { useOwnTracks } from './own-tracks.js';

/** The waitlist without a track in the address: goes on to the first of the person's tracks. */
export const FirstWaitlistPage = () => {
  const say = useSay();
  const [first] = useOwnTracks();
  if (first) return <Navigate to="/waitlist/$track" params={{ track: first.id }} replace />;
  return (
    <>
      <PageHead page="waitlist" title={say('nav.waitlist')} />
      <p>{say('waitlist.noTrack')}</p>
    </>
  );
};
