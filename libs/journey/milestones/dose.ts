import { accept, event, refuse } from '../model/decision.js';
import type { Calendar } from '../model/policy.js';
import type { Sessions } from '../model/sessions.js';
import { DAY, localDate, localWeekday } from '../time/local-time.js';
import { addDays } from '../time/spans.js';
import type { Decider } from '../decider/decider.js';

/** The dose of one week. Before both signatures there is none (R-PLAN-SIGN). */
export const recordWeek: Decider<'recordWeek'> = (state, data, { at, policy }) => {
  const { treatment } = state;
  if (!treatment)
    return refuse(
      'R-PLAN-SIGN',
      'No treatment session is held before the plan is signed.',
      'signPlan by client and clinician',
    );
  if (treatment.sessions && data.week >= firstWeekOf(treatment.sessions, policy.calendar))
    return refuse(
      'R-ATTEND',
      'The hours of that week come from its sessions.',
      'recordAttendance of each session',
    );
  const monday = new Date(`${data.week}T00:00:00Z`);
  if (monday.getUTCDay() !== 1)
    return refuse('R-SCHED-DOSE', 'A week is named by its Monday.', 'week: the local date of a Monday');
  if (data.week > localDate(at, policy.calendar))
    return refuse('R-SCHED-DOSE', 'That week has not begun.', 'a week that has begun');
  if (data.week < localDate(treatment.startedAt - 6 * DAY, policy.calendar))
    return refuse('R-SCHED-DOSE', 'That week was over before treatment started.', 'a week of this treatment');
  if (data.excusedHours > data.plannedHours)
    return refuse(
      'R-SCHED-DOSE',
      'More hours are excused than were planned.',
      'excusedHours at most plannedHours',
    );
  return accept(event('weekRecorded', data, 'R-SCHED-DOSE'));
};

/** Monday of the week in which sessions began. */
const firstWeekOf = ({ schedules }: Sessions, calendar: Calendar): string => {
  const { from } = schedules[0]!;
  return localDate(addDays(from, 1 - localWeekday(from, calendar), calendar), calendar);
};

/** A plan review restarts both clocks of R-REVIEW; an edit of the plan would not. */
export const reviewPlan: Decider<'reviewPlan'> = (_state, { summary }) =>
  accept(event('planReviewed', { summary }, 'R-REVIEW'));
