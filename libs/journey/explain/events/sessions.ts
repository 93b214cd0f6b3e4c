import { minutesPassed } from '../../sessions/planned.js';
import { NEEDED } from '../../model/needed-sentence.js';
import { instant, iso, list, observed, required } from '../input.js';
import type { EventInputs } from './event-inputs.js';

export const sessionInputs: EventInputs<
  | 'scheduleTookEffect'
  | 'weekRecorded'
  | 'attendanceRecorded'
  | 'dayClosed'
  | 'dayReopened'
  | 'sessionMoved'
  | 'extraSessionPlanned'
  | 'noShowContacted'
  | 'noShowsAddedUp'
  | 'noShowReviewTakenBack'
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
  attendanceRecorded: ({ at, data: { session, what, corrected, contactSince } }, _before, policy) => [
    observed('session', session),
    observed('outcome', what.outcome),
    instant('start', what.start),
    observed('minutes', `${what.minutes} of ${what.planned} min`),
    observed('makesUp', what.makesUp),
    observed('corrected', corrected),
    ...(policy.attendance && what.minutes > 0
      ? [required('minutesAttended', what.minutes, NEEDED.atMostPassed(minutesPassed(what.start, at)), true)]
      : []),
    ...(contactSince === undefined ? [] : [instant('contactSince', contactSince)]),
  ],
  dayClosed: ({ data }) => [observed('date', data.date), observed('cancelled', list(data.sessions))],
  dayReopened: ({ data }) => [observed('date', data.date), observed('heldAgain', list(data.sessions))],
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
      data.days ? 'daysMissed' : 'noShows',
      data.noShows,
      NEEDED.atMostInWeeks(sessions?.noShowReview.count ?? data.noShows - 1, data.weeks),
      false,
    ),
    ...(data.days ? [observed('days', list(data.days))] : []),
    instant('lastNoShow', data.until),
  ],
  noShowReviewTakenBack: ({ data }, { treatment }, { sessions }) => [
    observed('review', data.review),
    observed(
      'daysOfTheReview',
      treatment?.sessions?.noShowsReviewed?.find(({ review }) => review === data.review)?.days.length ?? null,
    ),
    required('daysLeft', data.noShows, NEEDED.atMost(sessions?.noShowReview.count ?? data.noShows), true),
  ],
  twelveStepAttended: ({ data }) => [observed('date', data.date), observed('minutes', data.minutes)],
};
