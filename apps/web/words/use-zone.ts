import { createContext, use } from 'react';
import { useIntl } from 'react-intl';

/** The time zone of the frame, by whose clocks a time without a zone is read. Null: there is no frame yet. */
export const FrameZone = createContext<string | null>(null);

/** IANA's name of the time zone by whose clocks times are told here, and entered. */
export const useZone = (): string => useIntl().timeZone ?? 'UTC';

/** Whether times here have to name their zone, because it is another one than the frame's. */
export const useIsOtherZone = (): boolean => {
  const [frame, here] = [use(FrameZone), useZone()];
  return frame !== null && frame !== here;
};

/** `MT`, as people say it. */
export const useZoneName = (): string => {
  const { formatDateToParts } = useIntl();
  const parts = formatDateToParts(0, { timeZoneName: 'shortGeneric' });
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
};
