import { FormattedMessage } from 'react-intl';
import { spanOf } from '../words/due.js';
import { SpanWords, useNow } from '../words/due-words.js';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';

/** Until when an offer stands, and how long that still is, minute by minute. A screen reader does not read out the changes by itself. */
export const TimeLeft = ({ until }: { readonly until: string | null }) => {
  const say = useSay();
  const now = useNow();
  if (until === null) return <>{say('waitlist.notHeard')}</>;
  const left = Date.parse(until) - now;
  const values = { day: <Day at={until} />, time: <Time at={until} /> };
  if (left <= 0)
    return (
      <span className="late">
        <FormattedMessage id="waitlist.lapsed" values={values} />
      </span>
    );
  return (
    <FormattedMessage id="waitlist.until" values={{ ...values, span: <SpanWords {...spanOf(left)} /> }} />
  );
};
