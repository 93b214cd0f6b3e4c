import type { ReactNode } from 'react';
import { useZoneOfSite, useZoneOfTrack } from '../api/program.js';
import { useZone } from '../words/use-zone.js';
import { Zone } from '../words/zone.js';

interface SiteProps {
  readonly site: string;
  readonly children: ReactNode;
}

/** Times in it are of the clocks of a site, and say so where those are others than the frame's. */
export const SiteZone = ({ site, children }: SiteProps) => (
  <Zone timeZone={useZoneOfSite()(site)}>{children}</Zone>
);

interface TrackProps {
  /** null: of none, which is told by the clocks around it. */
  readonly track: string | null;
  readonly children: ReactNode;
}

/** The same of the site where a track is. */
export const TrackZone = ({ track, children }: TrackProps) => {
  const around = useZone();
  return <Zone timeZone={useZoneOfTrack()(track) ?? around}>{children}</Zone>;
};
