import type { Milestone, Referral } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import type { SessionKind, Slot } from '#journey/model/slot';
import { DAY } from '#journey/time/local-time';
import { admission, closing, discharge } from './course.js';
import { PureCourse } from './pure-course.js';

const TIERS = ['T3', 'T2', 'T1'];
const slot = (id: string, weekday: number, minutes: number, kind: SessionKind, tiers = TIERS): Slot => ({
  id,
  weekday,
  start: kind === 'individual' ? '11:00' : '09:00',
  minutes,
  kind,
  group: kind === 'group' ? 'morning' : null,
  mode: 'onSite',
  tiers,
});

/** Mornings of 3 h: T3 Monday to Friday, T2 without Thursday, T1 without Tuesday either. */
const SLOTS: readonly Slot[] = [
  slot('mon', 1, 180, 'group'),
  slot('tue', 2, 180, 'group', ['T3', 'T2']),
  slot('wed', 3, 120, 'group'),
  slot('wed-one', 3, 60, 'individual'),
  slot('thu', 4, 180, 'group', ['T3']),
  slot('fri', 5, 180, 'group'),
];

/** Steps of admission that lead into each phase, then weeks of treatment; how many of ten journeys take that way. */
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

const admissionWithSlots = (): Milestone[] =>
  admission().map(({ milestone }) => {
    if (milestone.name !== 'draftPlan') return milestone;
    const { plan } = milestone.data;
    return {
      ...milestone,
      data: { ...milestone.data, plan: { ...plan, schedule: { ...plan.schedule, slots: SLOTS } } },
    };
  });

const dice = (number: number, sides: number): number =>
  Math.abs(Math.imul(number ^ (number >>> 13), 0x5bd1e995) >> 8) % sides;

/** The n-th of a program's journeys, as far as it has come by now: every phase, and treatment as it goes. */
export const nthCourse = (n: number, policy: Policy, now: number): PureCourse => {
  const way = WAYS[n % WAYS.length]!;
  const began = now - (way.steps + way.weeks * 7 + 3) * DAY;
  const course = new PureCourse(policy, began, referral(n));
  for (const milestone of admissionWithSlots().slice(0, way.steps)) course.passDays(0.9).reach(milestone);
  for (let week = 0; week < way.weeks; week += 1) treat(course, n * 31 + week, week);
  if ('hold' in way)
    course.reach({
      name: 'transfer',
      data: {
        handOff: { level: 4, provider: 'residential program', handedTo: 'admissions' },
        reason: 'needs a bed',
      },
    });
  if ('ends' in way)
    for (const { milestone } of way.ends === 'closed' ? [closing()] : discharge(course.at).slice(0, 3))
      course.reach(milestone);
  return course.passDays(1);
};

const referral = (n: number): Referral => ({
  entryKind: dice(n, 4) === 0 ? 'stepDown' : 'firstIntervention',
  urgency: dice(n, 5) === 0 ? 'urgent' : 'routine',
  minor: false,
  pregnant: false,
  injecting: dice(n, 9) === 0,
  track: 'main-day-onsite',
  results: [{ instrument: 'PHQ-9', total: 8 + dice(n, 10), takenAt: 0, totalOnly: true }],
});

/** A week of treatment: each day its sessions are recorded, most of them attended; instruments, reviews, now and then a relapse. */
const treat = (course: PureCourse, seed: number, week: number): void => {
  for (let day = 0; day < 7; day += 1) {
    course.passDays(1);
    for (const { session, minutes } of course.held) {
      const came = dice(seed + day * 7, 8) > 0;
      course.reach({
        name: 'recordAttendance',
        data: {
          session,
          outcome: came ? 'attended' : 'noShow',
          minutes: came ? minutes : null,
          reason: null,
        },
      });
    }
  }
  if (week % 2 === 1) {
    const total = 6 + dice(seed, 12);
    course.report({
      name: 'resultArrived',
      data: { result: { instrument: 'PHQ-9', total, takenAt: course.at, totalOnly: true } },
    });
    course.reach({ name: 'reviewPlan', data: { summary: 'reviewed' } });
  }
  if (course.stepIsRecommended) course.reach({ name: 'stepDown', data: { reason: 'as agreed' } });
  else if (dice(seed, 11) === 0) {
    course.report({ name: 'relapseReported', data: { source: 'self', note: null } });
    course.reach({ name: 'decideRelapse', data: { decision: 'confirm', reason: null } });
  }
};
