import { type Decision, refuse } from '../model/decision.js';
import type { Milestones } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import { aField, aMilestone, aTime, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { dischargedAt } from './last-day.js';
import { localDate, startOfLocalDay } from '../time/local-time.js';
import { addDays } from '../time/spans.js';

/**
 * R-AFTERCARE: from when on (ms since epoch) a contact counts as the follow-up at `day` days: within those days, so from the day after
 * discharge, or after the day of the follow-up before it. HEDIS counts visits within 7 and 30 days (FUA, FUI). A policy
 * without `contact` counts none before the day itself.
 */
export const followUpFrom = (
  discharged: number,
  day: number,
  { contact, clocks, calendar }: Policy,
): number => {
  if (!contact) return addDays(discharged, day, calendar);
  const before = clocks.followUps.map((followUp) => followUp.day).filter((other) => other < day);
  return addDays(startOfLocalDay(discharged, calendar), Math.max(0, ...before) + 1, calendar);
};

/** R-AFTERCARE: whether a follow-up is given up with this attempt: it was in vain, the day is come, and the policy asks for no more attempts. */
export const isLastAttempt = (
  { discharge, followUps }: JourneyState,
  { day, reached }: Milestones['recordFollowUp'],
  at: number,
  policy: Policy,
): boolean =>
  !reached &&
  at >= addDays(dischargedAt(discharge!), day, policy.calendar) &&
  isEnough(followUps[day], localDate(at, policy.calendar), policy);

/** Whether this attempt is the last that the policy asks for: enough attempts, on enough days. */
const isEnough = (
  before: JourneyState['followUps'][string] | undefined,
  date: string,
  { clocks, contact }: Policy,
): boolean => {
  const dates = new Set([...(before?.dates ?? []), date]);
  const onDays = !contact || dates.size >= contact.onDays;
  return onDays && (before?.attempts ?? 0) + 1 >= clocks.followUpAttempts;
};

/**
 * R-AFTERCARE, version 3 (`contact.followUpsCount`): a contact counts up to the local day on which the follow-up is due. After it, it is late: it ends the
 * follow-up, and nobody was followed up within those days. `at`: ms since epoch.
 */
export const isLateFollowUp = (
  discharged: number,
  day: number,
  at: number,
  { contact, calendar }: Policy,
): boolean =>
  contact?.followUpsCount !== undefined &&
  localDate(at, calendar) > localDate(addDays(discharged, day, calendar), calendar);

/** R-AFTERCARE, version 3: one call is one follow-up. The day of the other follow-up that an attempt of this local date was recorded for; null if none was. */
export const otherFollowUpOf = (
  followUps: JourneyState['followUps'],
  day: number,
  date: string,
  { contact }: Policy,
): string | null =>
  contact?.followUpsCount === undefined
    ? null
    : (Object.entries(followUps).find(
        ([other, { dates }]) => other !== String(day) && dates?.includes(date),
      )?.[0] ?? null);

/** R-AFTERCARE: why nobody can say yet whether the first appointment of continuing care was kept; null if it can be said. `at`: ms since epoch. */
export const noAppointmentYet = (
  { continuingCare, phase }: Pick<JourneyState, 'continuingCare' | 'phase'>,
  at: number,
): Decision | null => {
  const without = aField('appointmentKept');
  if (!continuingCare)
    return refuse(
      'R-AFTERCARE',
      'No continuing care was agreed, so there was no first appointment.',
      needs(
        phase === 'discharge' ? 'agreeContinuingCare first, or no appointmentKept' : 'no appointmentKept',
        ...(phase === 'discharge' ? [aMilestone('agreeContinuingCare')] : []),
        without,
      ),
    );
  return continuingCare.firstAppointment > at
    ? refuse(
        'R-AFTERCARE',
        'The first appointment is still to come.',
        needs('no appointmentKept before it', aTime(continuingCare.firstAppointment), without),
      )
    : null;
};
