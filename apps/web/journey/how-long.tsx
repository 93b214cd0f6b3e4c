import { FormattedMessage } from 'react-intl';
import type { JourneyView } from '../api/journey.js';
import { daysBetween } from '../words/days-between.js';
import { useNow } from '../words/due-words.js';
import { Day, WeekdayDate } from '../words/instants.js';
import { useZone } from '../words/use-zone.js';

type Stood = Pick<JourneyView, 'phase' | 'phaseSince' | 'treatment' | 'lastDay'>;

/** Since when the client is in the phase; in a discharge that was begun before the last day of treatment, that day; on hold, how far treatment had come; and in treatment which day of it this is, and how long it goes on. On hold nobody knows that: its end moves on with the hold. */
export const HowLong = (stood: Stood) => {
  const { phase, phaseSince, treatment, lastDay } = stood;
  if (phase === 'treatment' && treatment) return <InTreatment {...stood} treatment={treatment} />;
  return (
    <>
      <span>
        <FormattedMessage id="journey.since" values={{ day: <Day at={phaseSince} /> }} />
      </span>
      {phase === 'onHold' && treatment?.startedAt !== undefined && (
        <span>
          <DayOfTreatment
            id="journey.heldAt"
            {...treatment}
            startedAt={treatment.startedAt}
            at={phaseSince}
          />
        </span>
      )}
      {phase === 'discharge' && lastDay && (
        <span>
          <FormattedMessage id="journey.dischargeOn" values={{ day: <WeekdayDate date={lastDay} /> }} />
        </span>
      )}
    </>
  );
};

type Treatment = NonNullable<JourneyView['treatment']>;

/** The day counts from when treatment began, also after a hold. A view of an earlier version does not say when; then the phase counts, without how many days there are. */
const InTreatment = ({ phaseSince, treatment }: Stood & { readonly treatment: Treatment }) => {
  const timeZone = useZone();
  const now = useNow();
  const { startedAt, endsAt } = treatment;
  const left = daysBetween(now, Date.parse(endsAt), timeZone);
  const count = 1 + daysBetween(Date.parse(phaseSince), now, timeZone);
  return (
    <>
      <span>
        {startedAt === undefined ? (
          <FormattedMessage id="journey.sinceDay" values={{ day: <Day at={phaseSince} />, count }} />
        ) : (
          <DayOfTreatment
            id="journey.sinceDayOf"
            {...{ startedAt, endsAt, at: new Date(now).toISOString() }}
          />
        )}
      </span>
      <span>
        <FormattedMessage
          id={left < 0 ? 'journey.endWasDue' : 'journey.endsIn'}
          values={{ day: <Day at={endsAt} />, count: left }}
        />
      </span>
    </>
  );
};

interface DayProps {
  readonly id: 'journey.sinceDayOf' | 'journey.heldAt';
  readonly startedAt: string;
  readonly endsAt: string;
  /** Whose day it is. */
  readonly at: string;
}

/** As the caseload counts it: both grow by the time on hold, once that is over. */
const DayOfTreatment = ({ id, startedAt, endsAt, at }: DayProps) => {
  const timeZone = useZone();
  const days = (until: string) => daysBetween(Date.parse(startedAt), Date.parse(until), timeZone);
  const values = { day: <Day at={startedAt} />, count: 1 + Math.max(0, days(at)), of: days(endsAt) };
  return <FormattedMessage id={id} values={values} />;
};
