import type { CarePlan } from '#journey/model/plan';
import { endOf } from '#journey/sessions/planned';
import { addDays } from '#journey/time/spans';
import { DAY, HOUR, startOfLocalDay } from '#journey/time/local-time';
import { answered } from '#sample/clinic/admission';
import type { Line } from '#sample/clinic/journeys-lived';
import { Life, type Today } from '#sample/clinic/life';
import type { SamplePerson } from '#sample/clinic/people';
import { planOn, type SampleTrack } from '#sample/clinic/tracks';
import { ELIGIBLE } from '#scenarios/admission';
import { attendance } from '#scenarios/attendance';
import { drafted, signed, toPlanning, toScreening } from '#scenarios/course';
import { bam, CSSRS, gad7Totalling, phq9Totalling } from '#scenarios/instruments-taken';
import { leaving } from '#scenarios/leaving';
import { planAt } from '#scenarios/plan';
import { iso } from '#scenarios/pure/pure-journey';
import { REFERRAL } from '#scenarios/referral';
import { reviewed } from '#scenarios/review';
import { step } from '#scenarios/step';

/** How one of the sample's people has lived in the program. Nothing is random, unlike in the sample, so each scene of the week knows whom it is about. */
export interface LifeAsked {
  /** How many days ago treatment began, and everything before it. */
  readonly daysAgo: number;
  /** Whether they come to their sessions. */
  readonly comes?: boolean;
  /** After how many days they leave; absent if they stay. */
  readonly leavesAfter?: number;
}

const MORNING = 9;
/** Sessions that ended less than this long ago (ms) are left for the week's staff to record. */
const FRESH = 20 * HOUR;
const REVIEWED_AFTER = 7 * DAY;

/** A plan of four evenings of three hours a week (T2), so that there is a tier to step down to, and one above. */
const planOf = (track: SampleTrack, at: number): CarePlan => {
  const plan = planOn(track, at);
  const { tier, daysPerWeek, hoursPerDay } = planAt('T2').schedule;
  return { ...plan, schedule: { ...plan.schedule, tier, daysPerWeek, hoursPerDay } };
};

/** The line of an import that moves in a client, with their life in the program until now. */
export const lifeOf = (
  client: SamplePerson,
  today: Today,
  track: SampleTrack,
  { daysAgo, comes = true, leavesAfter = Infinity }: LifeAsked,
): Line => {
  const { calendar } = today.policy;
  const began = startOfLocalDay(addDays(today.now, -daysAgo, calendar), calendar) + MORNING * HOUR;
  const life = new Life(today, { ...REFERRAL, track: track.id }, began, track.team);
  admitted(life, track);
  while (life.until(startOfLocalDay(life.now + DAY, calendar) + MORNING * HOUR)) {
    recorded(life, comes);
    if (life.now > began + leavesAfter * DAY) life.clinician(step('withdraw', leaving('Moves away')));
    else measured(life);
  }
  const [refused] = life.refused;
  if (refused) throw new Error(`${refused.name}: ${refused.refusal.detail}`);
  return {
    ...{ at: iso(began), by: { id: track.team.coordinator, role: 'coordinator' } },
    referral: {
      client,
      entryKind: 'firstIntervention',
      track: track.id,
      reason: 'Referred by the family doctor',
    },
    course: life.course,
  } as unknown as Line;
};

const admitted = (life: Life, track: SampleTrack): void => {
  life.coordinator(...toScreening());
  answered(life, 'C-SSRS', CSSRS.none);
  life.coordinator(
    step('recordRisk', { level: 'none', by: 'C-SSRS' }),
    step('recordEligibility', { ...ELIGIBLE, seat: null, track: track.id }),
    step('assignCareTeam', { role: 'clinician', staffId: life.team.clinician }),
  );
  battery(life);
  life.clinician(...toPlanning(), drafted(planOf(track, life.now)), ...signed());
};

const battery = (life: Life): void => {
  answered(life, 'PHQ-9', phq9Totalling(9));
  answered(life, 'GAD-7', gad7Totalling(7));
  answered(life, 'BAM', bam());
  answered(life, 'C-SSRS', CSSRS.none);
};

const recorded = (life: Life, comes: boolean): void => {
  for (const session of life.unrecorded) {
    if (endOf(session) >= life.today.now - FRESH) continue;
    const outcome = comes
      ? attendance(session.session, 'attended', session.minutes)
      : attendance(session.session, 'noShow');
    life.clinician(step('recordAttendance', outcome));
    // One call is about all sessions that they missed that day, so it may settle several.
    const missed = life.state.treatment?.sessions?.toContact ?? {};
    for (const name of Object.keys(missed))
      if (name in (life.state.treatment?.sessions?.toContact ?? {}))
        life.coordinator(step('contactNoShow', { session: name, reached: true }));
  }
};

const isReviewed = ({ course }: Life): boolean =>
  course.some((done) => 'milestone' in done && done.milestone === 'review-plan');

/** Answers the instruments that are due, and reviews the plan when it is due, at least once at the tier, as a step down needs it (R-TAPER). */
const measured = (life: Life): void => {
  if (life.hasTask('instrument')) battery(life);
  const { treatment } = life.state;
  const isDue = treatment && life.now >= treatment.tierSince + REVIEWED_AFTER;
  if (isDue && (life.hasTask('review') || !isReviewed(life)))
    life.clinician(step('reviewPlan', reviewed('Goals looked at together')));
};
