import { useState } from 'react';
import { FormattedDate } from 'react-intl';
import { localDay } from './due.js';
import { useIsOtherZone, useZone } from './use-zone.js';

const YEAR = 4;

/** `Wed, Dec 9`; with the year where it is another. */
export const Day = ({ at }: { readonly at: string }) => {
  const timeZone = useZone();
  const [now] = useState(Date.now);
  const isThisYear =
    localDay(Date.parse(at), timeZone).slice(0, YEAR) === localDay(now, timeZone).slice(0, YEAR);
  return (
    <FormattedDate
      value={at}
      weekday="short"
      day="numeric"
      month="short"
      {...(!isThisYear && { year: 'numeric' })}
    />
  );
};

/** `9:41 AM`, as the clocks of the site show it; `9:41 AM MT` where they are others than the frame's. */
export const Time = ({ at }: { readonly at: string }) => {
  const isOther = useIsOtherZone();
  return (
    <FormattedDate
      value={at}
      hour="numeric"
      minute="2-digit"
      {...(isOther && { timeZoneName: 'shortGeneric' })}
    />
  );
};

/** `Fri, Dec 4`: a local date, YYYY-MM-DD, that is near. */
export const WeekdayDate = ({ date }: { readonly date: string }) => (
  <FormattedDate value={`${date}T00:00:00Z`} timeZone="UTC" weekday="short" day="numeric" month="short" />
);

/** A local date, YYYY-MM-DD, which has no zone. A birth date may be a year or a month. */
export const LocalDate = ({ date }: { readonly date: string }) => {
  if (date.length < '2026-01-01'.length) return <>{date}</>;
  return (
    <FormattedDate value={`${date}T00:00:00Z`} timeZone="UTC" day="numeric" month="short" year="numeric" />
  );
};
