import type { Policy } from '#journey/model/policy';
import { loadDefaultPolicy } from '#policy/load-policy';

/** At the second site, where the sample's people are. */
const RIVERSIDE = [
  { id: 'riverside-day-onsite', capacity: 24, site: 'riverside' },
  { id: 'riverside-evening-telehealth', capacity: 12, site: 'riverside' },
];

/**
 * What `npm start` runs by where it is given no policy of another program: the default one, and two tracks at a second site. A program that is
 * deployed has none of them.
 */
export const samplePolicy = (): Policy => {
  const policy = loadDefaultPolicy();
  return { ...policy, version: `${policy.version}-sample`, tracks: [...policy.tracks, ...RIVERSIDE] };
};
