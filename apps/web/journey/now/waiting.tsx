import { FormattedMessage } from 'react-intl';
import { useTrackName } from '../../api/program.js';
import { Day, Time } from '../../words/instants.js';
import { DueWords } from '../../words/due-words.js';
import { useSay } from '../../words/say.js';
import type { Journey } from '../../api/journey.js';

/** For a client who waits for a seat: their place in the line, and until when an offer is open. */
export const Waiting = ({ journey: { view, place } }: { readonly journey: Journey }) => {
  const say = useSay();
  const trackName = useTrackName();
  const { waitlist } = view;
  if (!waitlist) return null;
  const { offer, since, track } = waitlist;
  return (
    <section className="card" aria-labelledby="waiting">
      <h2 id="waiting">{say('waiting.title', { track: trackName(track) })}</h2>
      {offer ? (
        <p>
          <FormattedMessage
            id="waiting.offer"
            values={{
              track: trackName(offer.track),
              due: <DueWords at={offer.expiresAt} />,
              day: <Day at={offer.expiresAt} />,
              time: <Time at={offer.expiresAt} />,
            }}
          />
        </p>
      ) : (
        <p>
          {place && <>{say('waiting.place', place)} </>}
          <FormattedMessage id="waiting.since" values={{ day: <Day at={since} /> }} />
        </p>
      )}
    </section>
  );
};
