import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** HH:MM, as the API has the time of a day on the clocks of the site. */
export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `9:00 AM` of `09:00`, in the language that is read; what is no time, as in a field that is being filled in, as it stands. */
export const useTimeOfDay = (): ((time: string) => string) => {
  const { formatDate } = useIntl();
  return useCallback(
    (time) =>
      TIME_OF_DAY.test(time)
        ? formatDate(`2026-01-05T${time}:00Z`, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' })
        : time,
    [formatDate],
  );
};
