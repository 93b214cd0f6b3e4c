import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** `Mon, Jan 18, 2027`: a local date with its weekday, by which people see whether it is the day that they meant. */
export const useDateWords = (): ((date: string) => string) => {
  const { formatDate } = useIntl();
  return useCallback(
    (date) =>
      formatDate(`${date}T00:00:00Z`, {
        ...{ timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
      }),
    [formatDate],
  );
};
