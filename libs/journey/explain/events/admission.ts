import { DIMENSIONS } from '../../model/policy.js';
import { instant, list, observed, required, type Input } from '../input.js';
import type { EventOf } from '../../model/event.js';
import type { EventInputs } from './look.js';
import { spanInWords } from '../counted.js';

/** R-ELIG-*: each answer of the screening, by the rule that asks for it. */
const answers = ({ data }: EventOf<'eligibilityAssessed'>): Input[] => {
  const { needs, exclusions, willing, home } = data.answers;
  return [
    required('needs', list(needs), 'at least one', needs.length > 0),
    required('exclusions', list(exclusions), 'none', exclusions.length === 0),
    required('willing', willing, 'true', willing),
    required('home.safe', home.safe, 'true', home.safe),
    required('home.support', home.support, 'true', home.support),
    required('home.livesWithPeopleWhoUse', home.livesWithPeopleWhoUse, 'false', !home.livesWithPeopleWhoUse),
    observed('unmetRules', list(data.unmet)),
    observed('recommendedLevel', data.recommendedLevel),
    observed('wentOnAnyway', data.wentOnAnyway),
  ];
};

/** From the referral to the level of care. */
export const admission: EventInputs<
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
    observed('entryKind', data.referral.entryKind),
    observed('urgency', data.referral.urgency),
    observed('minor', data.referral.minor),
    observed('pregnant', data.referral.pregnant),
    observed('injecting', data.referral.injecting),
    observed('earlierJourneys', data.earlierJourneys),
    observed('results', list(data.referral.results.map(({ instrument }) => instrument))),
  ],
  phaseEntered: ({ data }) => [observed('from', data.from), observed('phase', data.phase)],
  contactAttempted: ({ data }) => [observed('reached', data.reached)],
  consented: ({ data }) => [observed('signer', data.signer)],
  riskScreened: ({ data }) => [observed('riskLevel', data.level), observed('by', data.by)],
  eligibilityAssessed: answers,
  waitlisted: ({ data }) => [observed('priority', data.priority), observed('track', data.track)],
  seatOffered: ({ at, data }, _before, { clocks }) => [
    observed('track', data.track),
    instant('offeredAt', at),
    observed('span', spanInWords(clocks.offer)),
    instant('lapsesAt', data.expiresAt),
  ],
  seatDeclined: ({ data }) => [observed('track', data.track)],
  offerLapsed: ({ data }, { waitlist }) => [
    observed('track', data.track),
    instant('lapsedAt', waitlist?.offer?.expiresAt),
    observed('keepsPlace', data.keepsPlace),
  ],
  seatAnswered: ({ data }) => [observed('request', data.number), observed('answer', data.answer)],
  admitted: ({ data }) => [observed('track', data.track)],
  assessed: ({ data }, _before, { levelOfCare }) => [
    ...DIMENSIONS.map((dimension) => observed(dimension, data.ratings[dimension].rating)),
    observed('recommendedLevel', data.recommendedLevel),
    observed(
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
    observed('recommendedLevel', data.recommendedLevel),
    required(
      'level',
      data.level,
      `${data.recommendedLevel}, or a reason`,
      data.level === data.recommendedLevel,
    ),
  ],
  careTeamChanged: ({ data }, { careTeam }) => [
    observed('role', data.role),
    observed('before', careTeam[data.role] ?? null),
    observed('after', data.staffId),
  ],
};
