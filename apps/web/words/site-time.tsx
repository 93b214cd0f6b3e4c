import { useSay } from './say.js';
import { useIsOtherZone, useZone, useZoneName } from './use-zone.js';

interface SiteTime {
  /** The text that says by whose clocks a time is. */
  readonly always: string;
  /** The same text; null where the clocks are those of the frame. */
  readonly ofOther: string | null;
}

/** The texts that stand beside a field in which a time is entered. */
export const useSiteTime = (): SiteTime => {
  const say = useSay();
  const zone = useZoneName();
  const ofOther = useIsOtherZone() ? say('field.siteTimeIn', { zone }) : null;
  return { always: ofOther ?? say('field.siteTime'), ofOther };
};

/** Stands over what belongs to a site whose clocks are not those of the frame, and says so. Shows nothing where they are the same. */
export const OtherZone = () => {
  const say = useSay();
  const zone = useZone();
  const name = useZoneName();
  return useIsOtherZone() ? <p className="soon">{say('frame.otherZone', { zone, name })}</p> : null;
};
