import type { Policy } from '#journey/model/policy';
import { loadDefaultPolicy } from '#policy/load-policy';

/** Tracks of the second site, where the sample's people are. */
const RIVERSIDE = [
  {
    ...{ id: 'riverside-day-onsite', capacity: 24, site: 'riverside' },
    ...({ name: 'Riverside day', part: 'day', mode: 'onsite' } as const),
  },
  {
    ...{ id: 'riverside-evening-telehealth', capacity: 12, site: 'riverside' },
    ...({ name: 'Riverside evening, telehealth', part: 'evening', mode: 'telehealth' } as const),
  },
];
const SITES = [
  { id: 'main', name: 'Main site' },
  { id: 'riverside', name: 'Riverside' },
];

/** R-GROUP: the most clients that a roster may have. */
export const mostInGroup = ({ groups }: Policy): number => {
  if (!groups) throw new RangeError('The policy has no groups.');
  return groups.max;
};

/** The policy of `npm start` where no other is given: the default one, with two tracks at a second site. A deployed program has none of these tracks. */
export const samplePolicy = (): Policy => {
  const policy = loadDefaultPolicy();
  const tracks = [...policy.tracks, ...RIVERSIDE];
  return { ...policy, version: `${policy.version}-sample`, sites: SITES, tracks };
};
