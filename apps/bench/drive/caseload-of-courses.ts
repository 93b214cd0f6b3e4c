import type { Referral } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import { tierBelow } from '#journey/rules/taper';
import { DAY } from '#journey/time/local-time';
import { attendance } from '#scenarios/attendance';
import { stepsInto, toDischarge, transferred, withdrawn } from '#scenarios/course';
import { result } from '#scenarios/instruments-taken';
import { PLAN } from '#scenarios/plan';
import { iso, PureJourney } from '#scenarios/pure/pure-journey';
import { notRecorded } from '#scenarios/pure/sessions-held';
import { REFERRAL } from '#scenarios/referral';
import { withSlots } from '#scenarios/slots';
import { reviewed } from '#scenarios/review';

/** Ten ways of a journey, one for each of ten journeys: so many steps of admission, then so many weeks of treatment. Together they lead into every phase. */
const WAYS = [
  { steps: 0, weeks: 0 },
  { steps: 2, weeks: 0 },
  { steps: 4, weeks: 0 },
  { steps: 6, weeks: 0 },
  { steps: 9, weeks: 3 },
  { steps: 9, weeks: 5 },
  { steps: 9, weeks: 8 },
  { steps: 9, weeks: 11, hold: true },
  { steps: 9, weeks: 9, ends: 'discharge' },
  { steps: 9, weeks: 7, ends: 'closed' },
] as const;

const dice = (number: number, sides: number): number =>
  Math.abs(Math.imul(number ^ (number >>> 13), 0x5bd1e995) >> 8) % sides;

/** The n-th of a program's journeys, as far as it has come by now. Together they have every phase, and treatment at all its weeks. */
export const nthCourse = (n: number, policy: Policy, now: number): PureJourney => {
  const way = WAYS[n % WAYS.length]!;
  const began = now - (way.steps + way.weeks * 7 + 3) * DAY;
  const journey = PureJourney.refer(referral(n), iso(began), policy);
  const admission = stepsInto('treatment', began, { plan: withSlots(PLAN) });
  for (const milestone of admission.slice(0, way.steps)) journey.passDays(0.9).follow([milestone]);
  for (let week = 0; week < way.weeks; week += 1) treat(journey, n * 31 + week, week);
  if ('hold' in way) journey.follow([transferred()]);
  if ('ends' in way) journey.follow(way.ends === 'closed' ? [withdrawn()] : toDischarge(journey.now));
  return journey.passDays(1);
};

const referral = (n: number): Referral => ({
  ...REFERRAL,
  entryKind: dice(n, 4) === 0 ? 'stepDown' : 'firstIntervention',
  urgency: dice(n, 5) === 0 ? 'urgent' : 'routine',
  injecting: dice(n, 9) === 0,
  results: [result('PHQ-9', 8 + dice(n, 10), 0)],
});

/** A week of treatment: each day its sessions are recorded, most of them attended; instruments, reviews, now and then a relapse. */
const treat = (journey: PureJourney, seed: number, week: number): void => {
  for (let day = 0; day < 7; day += 1) {
    journey.passDays(1);
    for (const { session, minutes } of notRecorded(journey, 7)) {
      const came = dice(seed + day * 7, 8) > 0;
      journey.reach(
        'recordAttendance',
        came ? attendance(session, 'attended', minutes) : attendance(session, 'noShow'),
      );
    }
  }
  if (week % 2 === 1) {
    journey.fact('resultArrived', { result: result('PHQ-9', 6 + dice(seed, 12), journey.now) });
    journey.reach('reviewPlan', reviewed('reviewed'));
  }
  if (stepIsRecommended(journey)) journey.reach('stepDown', { reason: 'as agreed' });
  else if (dice(seed, 11) === 0) {
    journey.fact('relapseReported', { source: 'self', note: null });
    journey.reach('decideRelapse', { decision: 'confirm', reason: 'stays: daily calls agreed' });
  }
};

/** R-TAPER: whether a step down is recommended, from a tier that has one below it. */
const stepIsRecommended = ({ state: { treatment }, policy }: PureJourney): boolean =>
  treatment?.taper === 'recommended' && tierBelow(treatment.tier, policy) !== null;
