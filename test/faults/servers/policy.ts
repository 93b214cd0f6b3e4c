import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Policy } from '#journey/model/policy';

const SHIPPED = fileURLToPath(new URL('../../../libs/policy/default-policy.json', import.meta.url));

export const DAY_TRACK = 'main-day-onsite';
/** So few seats that clients wait for them. */
export const SMALL_TRACK = 'main-evening-telehealth';

/**
 * The program that ships, in a hurry: ladders climb and offers lapse within a minute, so that clocks ring among the faults; and a
 * track is so small that most of its clients wait.
 */
export const writePolicy = (folder: string, journeys: number): string => {
  const shipped = JSON.parse(readFileSync(SHIPPED, 'utf8')) as Policy;
  const few = Math.max(4, Math.ceil(journeys / 12));
  const seats = (id: string, capacity: number): number => {
    if (id === DAY_TRACK) return journeys * 2;
    return id === SMALL_TRACK ? few : capacity;
  };
  const policy = {
    ...shipped,
    version: 'faults-1',
    tracks: shipped.tracks.map(({ id, capacity, ...more }) => ({
      ...more,
      id,
      capacity: seats(id, capacity),
    })),
    // R-GROUP: no track has fewer seats than a group.
    groups: { ...shipped.groups!, min: 2, max: Math.min(few, shipped.groups!.max) },
    clocks: {
      ...shipped.clocks,
      offer: { hours: 0.01 },
      relapseAcknowledge: { hours: 0.01 },
      riskHigh: [
        { role: 'onCall', minutes: 0 },
        { role: 'supervisor', minutes: 0.4 },
        { role: 'director', minutes: 0.8 },
      ],
      riskDispose: { hours: 0.02 },
    },
    sessions: { ...shipped.sessions!, noShowContactWithin: { hours: 0.01 } },
  };
  const file = join(folder, 'policy.json');
  writeFileSync(file, JSON.stringify(policy), { mode: 0o644 });
  return file;
};
