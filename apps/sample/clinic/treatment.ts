import type { PlannedSession } from '#journey/model/sessions';
import { endOf } from '#journey/sessions/planned';
import { untold } from '#journey/rules/new-days';
import { tierBelow } from '#journey/rules/taper';
import { DAY, HOUR, startOfLocalDay } from '#journey/time/local-time';
import { daysBetween, isBusinessDay } from '#journey/time/spans';
import { attendance } from '#scenarios/attendance';
import { bam, CSSRS, gad7Totalling, phq9Totalling } from '#scenarios/instruments-taken';
import { reviewed } from '#scenarios/review';
import { report, step } from '#scenarios/step';
import { answered, type Severity } from './admission.js';
import type { Dice } from './dice.js';
import type { Life } from './life.js';
import { REACHED, SESSIONS, USE_A_WEEK } from './rates.js';

/** Sessions that ended within so many ms before now are left for today's staff to record. */
const FRESH = 20 * HOUR;
const MORNING = 9;
const AFTERNOON = 16;

/** Lives the treatment day by day, until it has lasted so long, its end is recommended, or it is today. */
export const treated = (life: Life, dice: Dice, severity: Severity, days: number): boolean => {
  const { calendar } = life.today.policy;
  const began = life.now;
  while (daysBetween(began, life.now, calendar) < days) {
    const day = startOfLocalDay(life.now + DAY, calendar);
    if (!life.until(day + MORNING * HOUR)) return false;
    attended(life, dice);
    if (!isBusinessDay(life.now, calendar)) continue;
    const on = daysBetween(began, life.now, calendar);
    if (!life.until(day + AFTERNOON * HOUR)) return false;
    measured(life, dice, severity, on);
    escalated(life, dice);
    if (isRecommended(life)) {
      if (tierBelow(life.state.treatment!.tier, life.today.policy) === null) return true;
      life.clinician(step('stepDown', { reason: null }));
    }
  }
  return true;
};

export const attended = (life: Life, dice: Dice): void => {
  for (const session of life.unrecorded)
    if (endOf(session) < life.today.now - FRESH) life.clinician(ended(session, dice));
  // One call settles all sessions that the client missed that day.
  for (const session of toContact(life))
    if (toContact(life).includes(session))
      life.coordinator(step('contactNoShow', { session, reached: dice.isSo(REACHED) }));
};

const toContact = ({ state: { treatment } }: Life): string[] =>
  Object.keys(treatment?.sessions?.toContact ?? {});

const ended = ({ session, minutes }: PlannedSession, dice: Dice) => {
  const at = dice.between(1, 100) / 100;
  const { noShow, excused, late } = SESSIONS;
  if (at <= noShow) return step('recordAttendance', attendance(session, 'noShow'));
  if (at <= noShow + excused) return step('recordAttendance', attendance(session, 'excused'));
  if (at <= noShow + excused + late)
    return step('recordAttendance', attendance(session, 'late', minutes - dice.between(10, 30)));
  return step('recordAttendance', attendance(session, 'attended', minutes));
};

/** Records instruments by the cadence, and reviews. Totals fall to a half by day 45, and no lower than about a third. */
const measured = (life: Life, dice: Dice, { phq9, gad7 }: Severity, day: number): void => {
  const left = Math.max(0.35, 1 - day / 90);
  const now = (first: number): number => Math.max(0, Math.round(first * left) + dice.between(-1, 1));
  if (life.hasTask('instrument') || day % 7 === 5) {
    answered(life, 'BAM', bam());
    answered(life, 'C-SSRS', dice.isSo(0.15) ? CSSRS.low : CSSRS.none);
  }
  if (day % 14 === 12) {
    answered(life, 'PHQ-9', phq9Totalling(now(phq9)));
    answered(life, 'GAD-7', gad7Totalling(now(gad7)));
  }
  if (life.hasTask('review') || day % 10 === 8)
    life.clinician(step('reviewPlan', reviewed('Goals looked at together')));
};

/** Lets somebody report use now and then, which steps them up at once. Most reports are acknowledged the same day, and each is decided the next. */
const escalated = (life: Life, dice: Dice): void => {
  for (const [task] of untold(life.state)) life.coordinator(step('completeTask', { task }));
  if (life.state.treatment?.relapse) decided(life);
  else if (dice.isSo(USE_A_WEEK / 5)) {
    life.told(report('relapseReported', { source: dice.isSo(0.7) ? 'self' : 'family', note: null }));
    if (dice.isSo(0.8)) life.clinician(step('acknowledgeRelapse', {}));
  }
};

/** Acknowledges an open report, and confirms it. At the highest tier that needs a reason. */
export const decided = (life: Life): void => {
  if (life.hasTask('relapse.acknowledge')) life.clinician(step('acknowledgeRelapse', {}));
  life.clinician(
    step('decideRelapse', { decision: 'confirm', reason: 'Stays, with a plan for the evenings' }),
  );
};

const isRecommended = ({ state: { treatment } }: Life): boolean => treatment?.taper === 'recommended';
