import { DIMENSIONS } from '../../policy/policy.js';
import { instant, list, looked, wanted, type Input } from '../input.js';
import type { EventOf } from '../../event.js';
import type { SaidBy } from './look.js';
import { spanInWords } from '../counted.js';

/** R-ELIG-*: each answer of the screening, by the rule that asks for it. */
const answers = ({ data }: EventOf<'eligibilityAssessed'>): Input[] => {
  const { needs, exclusions, willing, home } = data.answers;
  return [
    wanted('needs', list(needs), 'at least one', needs.length > 0),
    wanted('exclusions', list(exclusions), 'none', exclusions.length === 0),
    wanted('willing', willing, 'true', willing),
    wanted('home.safe', home.safe, 'true', home.safe),
    wanted('home.support', home.support, 'true', home.support),
    wanted('home.livesWithPeopleWhoUse', home.livesWithPeopleWhoUse, 'false', !home.livesWithPeopleWhoUse),
    looked('unmetRules', list(data.unmet)),
    looked('recommendedLevel', data.recommendedLevel),
    looked('wentOnAnyway', data.wentOnAnyway),
  ];
};

/** From the referral to the level of care. */
export const admission: SaidBy<
  | 'referred'
  | 'phaseEntered'
  | 'contactAttempted'
  | 'consented'
  | 'riskScreened'
  | 'eligibilityAssessed'
  | 'waitlisted'
  | 'seatOffered'
  | 'seatDeclined'
  | 'offerLapsed'
  | 'seatAnswered'
  | 'admitted'
  | 'assessed'
  | 'levelDecided'
  | 'careTeamChanged'
> = {
  referred: ({ data }) => [
    looked('entryKind', data.referral.entryKind),
    looked('urgency', data.referral.urgency),
    looked('minor', data.referral.minor),
    looked('pregnant', data.referral.pregnant),
    looked('injecting', data.referral.injecting),
    looked('earlierJourneys', data.earlierJourneys),
    looked('results', list(data.referral.results.map(({ instrument }) => instrument))),
  ],
  phaseEntered: ({ data }) => [looked('from', data.from), looked('phase', data.phase)],
  contactAttempted: ({ data }) => [looked('reached', data.reached)],
  consented: ({ data }) => [looked('signer', data.signer)],
  riskScreened: ({ data }) => [looked('riskLevel', data.level), looked('by', data.by)],
  eligibilityAssessed: answers,
  waitlisted: ({ data }) => [looked('priority', data.priority), looked('track', data.track)],
  seatOffered: ({ at, data }, _before, { clocks }) => [
    looked('track', data.track),
    instant('offeredAt', at),
    looked('span', spanInWords(clocks.offer)),
    instant('lapsesAt', data.expiresAt),
  ],
  seatDeclined: ({ data }) => [looked('track', data.track)],
  offerLapsed: ({ data }, { waitlist }) => [
    looked('track', data.track),
    instant('lapsedAt', waitlist?.offer?.expiresAt),
    looked('keepsPlace', data.keepsPlace),
  ],
  seatAnswered: ({ data }) => [looked('request', data.number), looked('answer', data.answer)],
  admitted: ({ data }) => [looked('track', data.track)],
  assessed: ({ data }, _before, { levelOfCare }) => [
    ...DIMENSIONS.map((dimension) => looked(dimension, data.ratings[dimension].rating)),
    looked('recommendedLevel', data.recommendedLevel),
    looked(
      'rowsForLevel',
      levelOfCare
        .filter(({ level }) => level === data.recommendedLevel)
        .flatMap(({ when }) =>
          when.map(({ dimensions, rating, count }) => `${count} of ${list(dimensions)} at ${rating} or more`),
        )
        .join('; ') || 'no row of the table holds',
    ),
  ],
  levelDecided: ({ data }) => [
    looked('recommendedLevel', data.recommendedLevel),
    wanted(
      'level',
      data.level,
      `${data.recommendedLevel}, or a reason`,
      data.level === data.recommendedLevel,
    ),
  ],
  careTeamChanged: ({ data }, { careTeam }) => [
    looked('role', data.role),
    looked('before', careTeam[data.role] ?? null),
    looked('after', data.staffId),
  ],
};
