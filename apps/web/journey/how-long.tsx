import { FormattedMessage } from 'react-intl';
import type { JourneyView } from '../api/journey.js';
import { daysBetween } from '../words/days-between.js';
import { useNow } from '../words/due-words.js';
import { Day, WeekdayDate } from '../words/instants.js';
import { useZone } from '../words/use-zone.js';

type Stood = Pick<JourneyView, 'phase' | 'phaseSince' | 'treatment' | 'lastDay'>;

/** Since when the client is in the phase; in a discharge that was begun before the last day of treatment, that day; and in treatment which day of it this is, and how long it goes on. On hold nobody knows: its end moves on with the hold. */
export const HowLong = ({ phase, phaseSince, treatment, lastDay }: Stood) => {
  const timeZone = useZone();
  const now = useNow();
  const since = <Day at={phaseSince} />;
  if (phase !== 'treatment' || !treatment)
    return (
      <>
        <span>
          <FormattedMessage id="journey.since" values={{ day: since }} />
        </span>
        {phase === 'discharge' && lastDay && (
          <span>
            <FormattedMessage id="journey.dischargeOn" values={{ day: <WeekdayDate date={lastDay} /> }} />
          </span>
        )}
      </>
    );
  const left = daysBetween(now, Date.parse(treatment.endsAt), timeZone);
  const count = 1 + daysBetween(Date.parse(phaseSince), now, timeZone);
  const end = { day: <Day at={treatment.endsAt} />, count: left };
  return (
    <>
      <span>
        <FormattedMessage id="journey.sinceDay" values={{ day: since, count }} />
      </span>
      <span>
        <FormattedMessage id={left < 0 ? 'journey.endWasDue' : 'journey.endsIn'} values={end} />
      </span>
    </>
  );
};
