import { instant, iso, observed, required } from '../input.js';
import type { EventInputs } from './event-inputs.js';

export const sessionInputs: EventInputs<
  | 'scheduleTookEffect'
  | 'weekRecorded'
  | 'attendanceRecorded'
  | 'sessionMoved'
  | 'extraSessionPlanned'
  | 'noShowContacted'
  | 'noShowsAddedUp'
  | 'twelveStepAttended'
> = {
  scheduleTookEffect: ({ data }) => [
    instant('inForceFrom', data.from),
    observed('sessionsPerWeek', data.slots.length),
  ],
  weekRecorded: ({ data }) => [
    observed('week', data.week),
    observed('hours', `${data.deliveredHours} of ${data.plannedHours} h`),
    observed('excusedHours', data.excusedHours),
  ],
  attendanceRecorded: ({ data: { session, what, corrected } }) => [
    observed('session', session),
    observed('outcome', what.outcome),
    instant('start', what.start),
    observed('minutes', `${what.minutes} of ${what.planned} min`),
    observed('makesUp', what.makesUp),
    observed('corrected', corrected),
  ],
  sessionMoved: ({ data }) => [
    observed('session', data.session),
    observed('from', iso(data.from)),
    observed('to', iso(data.to)),
  ],
  extraSessionPlanned: ({ data }) => [
    observed('session', data.session),
    instant('start', data.start),
    observed('minutes', data.minutes),
    observed('makesUp', data.makesUp),
  ],
  noShowContacted: ({ data }) => [observed('session', data.session), observed('reached', data.reached)],
  noShowsAddedUp: ({ data }, _before, { sessions }) => [
    required(
      'noShows',
      data.noShows,
      `at most ${sessions?.noShowReview.count ?? data.noShows - 1} in ${data.weeks} weeks`,
      false,
    ),
    instant('lastNoShow', data.until),
  ],
  twelveStepAttended: ({ data }) => [observed('date', data.date), observed('minutes', data.minutes)],
};
