import type { EventType } from '../model/event.js';

/** What a timeline is narrowed by. `decision` is everything that is none of the others: what somebody or a rule has decided or recorded. */
export const EVENT_KINDS = ['decision', 'report', 'session', 'clock'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Types of events by kind, except decisions. `clock`: what the program did by itself, as a reminder of what else is there. */
const TYPES = {
  report: [
    ...['relapseReported', 'relapseJoined', 'relapseReportReversed'],
    ...['riskScreened', 'riskScreenAsked', 'riskRaised', 'riskJoined'],
    ...['instrumentAsked', 'instrumentScored', 'resultReceived', 'deteriorated', 'toxicologyRecorded'],
  ],
  session: [
    ...['attendanceRecorded', 'dayClosed', 'dayReopened', 'scheduleTookEffect', 'sessionMoved'],
    ...['extraSessionPlanned', 'noShowContacted', 'noShowsAddedUp', 'noShowReviewTakenBack'],
    ...['twelveStepAttended', 'weekRecorded'],
  ],
  clock: [
    ...['clockReached', 'clockSatisfied', 'taskRaised', 'taskClosed'],
    ...['seatAnswered', 'rosterAsked', 'rosterAnswered'],
  ],
} as const satisfies Readonly<Record<Exclude<EventKind, 'decision'>, readonly EventType[]>>;

/** Which types of events some kinds have: those that are listed, or all but those. */
export interface TypesOfKinds {
  readonly types: readonly EventType[];
  readonly areWanted: boolean;
}

export const typesOf = (kinds: readonly EventKind[]): TypesOfKinds => {
  const areWanted = !kinds.includes('decision');
  const listed = (['report', 'session', 'clock'] as const).filter(
    (kind) => kinds.includes(kind) === areWanted,
  );
  return { types: listed.flatMap((kind): readonly EventType[] => TYPES[kind]), areWanted };
};

/** Which events are asked for: those of some kinds, of some types, or those of the types that are also of the kinds. Undefined: all. */
export const typesAsked = (
  kinds: readonly EventKind[] | undefined,
  types: readonly EventType[] | undefined,
): TypesOfKinds | undefined => {
  if (!kinds) return types && { types, areWanted: true };
  const ofKinds = typesOf(kinds);
  if (!types) return ofKinds;
  return {
    types: types.filter((type) => ofKinds.types.includes(type) === ofKinds.areWanted),
    areWanted: true,
  };
};
