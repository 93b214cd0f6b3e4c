import { weeksOfDose, type WeekOfDose } from '../dose/weeks-of-dose.js';
import type { JourneyEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { measures, type Measure } from './measures.js';
import {
  endOfTreatment,
  eventsOf,
  holdSpans,
  reportedRelapses,
  reviews,
  tierSpans,
  type HoldSpan,
  type ReportedRelapse,
  type Review,
  type TierSpan,
} from './spans-of-treatment.js';

/** How a stay has gone, on one axis of time. All instants are ms since epoch. */
export interface Course {
  /** From the start of the treatment, or of the journey where there is none yet, to its end, or as far as it has come. */
  readonly from: number;
  readonly to: number;
  readonly tiers: readonly TierSpan[];
  readonly relapses: readonly ReportedRelapse[];
  readonly holds: readonly HoldSpan[];
  readonly reviews: readonly Review[];
  readonly extensions: readonly { readonly at: number; readonly days: number; readonly endsAt: number }[];
  readonly weeks: readonly WeekOfDose[];
  readonly trends: readonly Measure[];
}

/** @param events of the journey, in order: at least one. @param now ms since epoch; a rehearsed journey may be ahead of it. */
export const courseOf = (
  state: JourneyState,
  events: readonly JourneyEvent[],
  policy: Policy,
  now: number,
): Course => {
  const at = Math.max(now, events.at(-1)!.at);
  return {
    from: state.treatment?.startedAt ?? state.openedAt,
    to: endOfTreatment(events, at) ?? at,
    tiers: tierSpans(events, at),
    relapses: reportedRelapses(events),
    holds: holdSpans(events),
    reviews: reviews(events),
    extensions: eventsOf(events, 'lengthExtended').map((event) => ({ at: event.at, ...event.data })),
    weeks: weeksOfDose(state, policy, at),
    trends: measures(state, events, policy),
  };
};
