import { expect, test } from '@jest/globals';
import { compareJourney } from '#journey/compare/compare';
import type { Policy } from '#journey/model/policy';
import { loadDefaultPolicy } from '#policy/load-policy';
import { leavesOf, type Leaf } from './changed-documents.js';
import { journeysOfAllKinds } from './journeys-of-all-kinds.js';

const DEFAULT = loadDefaultPolicy({ from: 2025, to: 2032 });
const JOURNEYS = journeysOfAllKinds();
/** Seventeen at the referral. */
const BORN = '2008-06-01';

const TOLD_TO_PEOPLE = 'only people read it';
const OF_THE_TRACK = 'decided by the track, and a comparison is of journeys';
const OF_DISCLOSURES = 'decided by the disclosure, and a comparison is of journeys';
const SHOWN = 'what a chart marks; no rule decides by it';

/** What a comparison does not tell, by where it stands in the document, and why. */
const NOT_TOLD: Readonly<Record<string, string>> = {
  version: 'what the two are told apart by',
  name: TOLD_TO_PEOPLE,
  sites: TOLD_TO_PEOPLE,
  'sites[].id': TOLD_TO_PEOPLE,
  'sites[].name': TOLD_TO_PEOPLE,
  'tracks[].name': TOLD_TO_PEOPLE,
  'tracks[].part': TOLD_TO_PEOPLE,
  'tracks[].mode': TOLD_TO_PEOPLE,
  'tracks[].capacity': OF_THE_TRACK,
  'groups.min': OF_THE_TRACK,
  'groups.max': OF_THE_TRACK,
  'groups.therapists': OF_THE_TRACK,
  'waitlist.nearlyFull': OF_THE_TRACK,
  'waitlist.nearlyFull.percent': OF_THE_TRACK,
  'waitlist.nearlyFull.reportWithinDays': OF_THE_TRACK,
  'taper.daysWithoutRelapse': 'noUseDays is counted in its place',
  'sessions.onHolidays': 'each holiday of the default document is a closure as well (rules.spec.ts)',
  'instruments.meaningfulChange.PCL-5': SHOWN,
  'instruments.response.PHQ-9': SHOWN,
  'instruments.response.PHQ-9-TEEN': SHOWN,
  disclosures: OF_DISCLOSURES,
  'disclosures.accountingYears': OF_DISCLOSURES,
  'disclosures.retryFirstMinutes': OF_DISCLOSURES,
  'disclosures.retryFactor': OF_DISCLOSURES,
  'disclosures.retryMostMinutes': OF_DISCLOSURES,
  'disclosures.giveUpAfterDays': OF_DISCLOSURES,
};

/** Values that cannot be changed alone: the only word of a section, which may be left out as a whole, or a number that others hold in its place. */
const NO_OTHER = [
  'seats.by',
  'deterioration.against',
  'attendance.absence',
  'tiers[].sessionsPerWeek',
  'levelOfCare[].level',
];

const differs = (to: Policy): boolean =>
  JOURNEYS.some(
    ({ state, events, now }) =>
      compareJourney(state.journeyId, events, DEFAULT, to, now, BORN).differences.length > 0,
  );

/** Of what is not told two other values are enough. */
const MOST_OF_SILENT = 2;

/** Whether there is another value, and whether any of them makes a difference to a journey. */
const tried = ({ path, others }: Leaf): 'no other' | 'told' | 'silent' => {
  let count = 0;
  for (const other of others()) {
    if (differs(other)) return 'told';
    count += 1;
    if (path in NOT_TOLD && count === MOST_OF_SILENT) break;
  }
  return count === 0 ? 'no other' : 'silent';
};

test('W18: a policy compared tells of each value that it changes, but for those that are named here', () => {
  const leaves = leavesOf(DEFAULT).map((leaf) => ({ ...leaf, is: tried(leaf) }));
  const of = (is: (typeof leaves)[number]['is'], isValue = true): string[] =>
    leaves.filter((leaf) => leaf.is === is && (leaf.isValue || !isValue)).map(({ path }) => path);
  expect(of('silent', false).sort()).toEqual(Object.keys(NOT_TOLD).sort());
  expect(of('no other').sort()).toEqual([...NO_OTHER].sort());
});
