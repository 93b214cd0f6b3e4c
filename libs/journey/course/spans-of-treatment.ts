import type { EventOf, EventType, JourneyEvent } from '../model/event.js';
import type { RelapseSource } from '../model/fact.js';
import type { ReviewFinding } from '../model/milestone.js';

/** All instants are ms since epoch; `to` is null where it goes on. */
interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** The client was at this tier. */
export interface TierSpan extends Span {
  readonly tier: string;
  /** What began it. */
  readonly because: EventOf<'tierChanged'>['data']['because'] | 'start';
  /** True while the tier holds only until somebody decides the relapse report that began it. */
  readonly provisional: boolean;
}

export interface HoldSpan extends Span {
  readonly because: 'transfer' | 'leave';
}

/** A report of a relapse and its decision. `decision` is null as long as nobody has decided, and stays null if there was no tier to step up. */
export interface ReportedRelapse {
  readonly seq: number;
  readonly at: number;
  readonly source: RelapseSource;
  readonly usedAt: number;
  readonly decision: 'confirm' | 'reverse' | 'transfer' | null;
}

export const eventsOf = <T extends EventType>(
  events: readonly JourneyEvent[],
  ...types: readonly T[]
): EventOf<T>[] =>
  events.filter((event): event is EventOf<T> => (types as readonly string[]).includes(event.type));

/** Sets the end of each span: the start of the next one, or the end of treatment. */
const untilTheNext = <T extends { readonly from: number }>(all: readonly T[], end: number | null) =>
  all.map((one, index) => ({ ...one, to: all[index + 1]?.from ?? end }));

/**
 * When treatment ended for good: on the last day of the discharge, or with the journey where that came first. Null while it goes on; `now` is ms since epoch.
 */
export const endOfTreatment = (events: readonly JourneyEvent[], now: number): number | null => {
  const last = eventsOf(events, 'dischargeBegun', 'dischargeTakenBack', 'journeyClosed');
  const begun = last.findLast(({ type }) => type !== 'journeyClosed');
  const closed = last.find(({ type }) => type === 'journeyClosed');
  const discharged = begun?.type === 'dischargeBegun' ? (begun.data.lastDay?.at ?? begun.at) : Infinity;
  const end = Math.min(discharged, closed?.at ?? Infinity);
  return end <= now ? end : null;
};

export const tierSpans = (events: readonly JourneyEvent[], now: number): TierSpan[] => {
  const begun = eventsOf(events, 'treatmentStarted', 'tierChanged', 'returnedFromHold').map((event) => {
    if (event.type === 'treatmentStarted')
      return { tier: event.data.tier, from: event.at, because: 'start' as const, provisional: false };
    if (event.type === 'returnedFromHold')
      return { tier: event.data.tier, from: event.at, because: 'return' as const, provisional: false };
    const { to, effectiveFrom, because, provisional } = event.data;
    return { tier: to, from: effectiveFrom, because, provisional };
  });
  return untilTheNext(begun, endOfTreatment(events, now));
};

export const holdSpans = (events: readonly JourneyEvent[]): HoldSpan[] => {
  const spans: HoldSpan[] = [];
  for (const { type, at } of eventsOf(
    events,
    'placedOnHold',
    'leaveBegun',
    'returnedFromHold',
    'journeyClosed',
  )) {
    const open = spans.at(-1)?.to === null ? spans.at(-1)! : null;
    if (type === 'returnedFromHold' || type === 'journeyClosed') {
      if (open) spans[spans.length - 1] = { ...open, to: at };
    } else if (!open)
      spans.push({ from: at, to: null, because: type === 'leaveBegun' ? 'leave' : 'transfer' });
  }
  return spans;
};

export const reportedRelapses = (events: readonly JourneyEvent[]): ReportedRelapse[] => {
  const reversed = new Set(eventsOf(events, 'relapseReportReversed').flatMap(({ data }) => data.reports));
  const settling = eventsOf(events, 'relapseReported', 'relapseDecided');
  return eventsOf(events, 'relapseReported', 'relapseJoined').map(({ seq, at, data }) => {
    // A report joins the open relapse: the one that was reported last, if nobody had decided it.
    const open = settling.findLast((one) => one.seq <= seq);
    const decided = open?.type === 'relapseReported' ? settling.find((one) => one.seq > open.seq) : undefined;
    const decision = decided?.type === 'relapseDecided' ? decided.data.decision : null;
    const { source, usedAt = at } = data;
    return { seq, at, source, usedAt, decision: reversed.has(seq) ? 'reverse' : decision };
  });
};

export interface Review {
  readonly at: number;
  readonly finding: ReviewFinding | null;
}

export const reviews = (events: readonly JourneyEvent[]): Review[] =>
  eventsOf(events, 'planReviewed').map(({ at, data }) => ({
    at,
    finding: data.continuedStay?.finding ?? null,
  }));
