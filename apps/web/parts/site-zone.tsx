import type { ReactNode } from 'react';
import { useZoneOfSite, useZoneOfTrack } from '../api/program.js';
import { useZone } from '../words/use-zone.js';
import { Zone } from '../words/zone.js';

interface SiteProps {
  readonly site: string;
  readonly children: ReactNode;
}

/** Tells the times inside it by the clocks of a site. They name their zone where it is another one than the frame's. */
export const SiteZone = ({ site, children }: SiteProps) => (
  <Zone timeZone={useZoneOfSite()(site)}>{children}</Zone>
);

interface TrackProps {
  /** null: no track, so times are told by the clocks around it. */
  readonly track: string | null;
  readonly children: ReactNode;
}

/** As `SiteZone`, for the site where a track is. */
export const TrackZone = ({ track, children }: TrackProps) => {
  const around = useZone();
  return <Zone timeZone={useZoneOfTrack()(track) ?? around}>{children}</Zone>;
};
