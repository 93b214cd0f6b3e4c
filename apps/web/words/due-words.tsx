import { use, useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { ClockAhead } from './clock-ahead.js';
import { dueOf, partsOf, type Span } from './due.js';
import { Day, Time } from './instants.js';
import { useSay } from './say.js';
import { useZone } from './use-zone.js';

const MINUTE_MS = 60_000;

/** The present, ms since epoch, new each minute: by this machine's clock, and inside a rehearsed journey by that of the journey. */
export const useNow = (): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now + use(ClockAhead);
};

export const SpanWords = (span: Span) => {
  const say = useSay();
  return partsOf(span)
    .map(([word, count]) => say(word, { count }))
    .join(' ');
};

/** When something is due: `2 h late`, `in 3 h, by 12:12 PM`, `tomorrow, 9:00 AM`, `Fri, Dec 11`. */
export const DueWords = ({ at }: { readonly at: string }) => {
  const timeZone = useZone();
  const due = dueOf(Date.parse(at), useNow(), timeZone);
  const values = { day: <Day at={at} />, time: <Time at={at} /> };
  switch (due.kind) {
    case 'late':
      return (
        <span className="late">
          <FormattedMessage id="due.late" values={{ ...values, span: <SpanWords {...due.span} /> }} />
        </span>
      );
    case 'soon':
      return (
        <span className="soon">
          <FormattedMessage id="due.soon" values={{ ...values, span: <SpanWords {...due.span} /> }} />
        </span>
      );
    default:
      return <FormattedMessage id={`due.${due.kind}`} values={values} />;
  }
};
