import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTrackName } from '../api/program.js';
import { PageHead } from '../parts/page-head.js';
import { Asked } from '../parts/asked.js';
import { TrackZone } from '../parts/site-zone.js';
import { useSay } from '../words/say.js';
import { OtherZone } from '../words/site-time.js';
import { FreeSoon } from './free-soon.js';
import { Offers } from './offers.js';
import { boardQuery, isBoardInFull } from './read-board.js';
import { TrackChoice } from './track-choice.js';
import { Waiting } from './waiting.js';

const route = getRouteApi('/frame/waitlist/$track');

/** The seats of one track, and who waits for them in the order in which they are asked. The order can be read here, and not changed. */
export const WaitlistPage = () => {
  const say = useSay();
  const { track } = route.useParams();
  const navigate = route.useNavigate();
  const trackName = useTrackName();
  const query = useQuery(boardQuery(track));
  return (
    <TrackZone track={track}>
      <PageHead page="waitlist" title={say('nav.waitlist')} heading={trackName(track)} />
      <OtherZone />
      <TrackChoice
        track={track}
        onTrack={(other) =>
          void navigate({ to: '/waitlist/$track', params: { track: other }, replace: true })
        }
      />
      <Asked query={query} rows={6}>
        {(board) => {
          const { capacity, taken, free } = board;
          if (!isBoardInFull(board))
            return (
              <>
                <p>{say('waitlist.seats', { capacity, taken, free })}</p>
                <p>{say('waitlist.notInFull')}</p>
              </>
            );
          return (
            <>
              <p>
                {say('waitlist.seats', { capacity, taken, free })}{' '}
                {say('waitlist.asked', { offered: board.offers.length, waiting: board.waiting.length })}
              </p>
              <Offers board={board} />
              <Waiting board={board} />
              <FreeSoon board={board} />
            </>
          );
        }}
      </Asked>
    </TrackZone>
  );
};
