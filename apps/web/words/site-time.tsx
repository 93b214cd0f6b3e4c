import { useSay } from './say.js';
import { useIsOtherZone, useZone, useZoneName } from './use-zone.js';

interface SiteTime {
  /** Whose clocks a time is of. */
  readonly always: string;
  /** The same; null where they are those of the frame. */
  readonly ofOther: string | null;
}

/** What stands beside a field in which a time is entered. */
export const useSiteTime = (): SiteTime => {
  const say = useSay();
  const zone = useZoneName();
  const ofOther = useIsOtherZone() ? say('field.siteTimeIn', { zone }) : null;
  return { always: ofOther ?? say('field.siteTime'), ofOther };
};

/** Over what is of a site with other clocks than those of the frame: nothing where they are the same. */
export const OtherZone = () => {
  const say = useSay();
  const zone = useZone();
  const name = useZoneName();
  return useIsOtherZone() ? <p className="soon">{say('frame.otherZone', { zone, name })}</p> : null;
};
