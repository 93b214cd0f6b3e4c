import type { SummaryPart } from '../model/discharge-summary.js';
import type { EventOf, EventType, JourneyEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { SummaryFacts } from './facts.js';

/** What a summary is made from: all that happened up to now, what it adds up to, and the journey's policy. */
export interface SummaryRecord {
  /** In order; at least one. */
  readonly events: readonly JourneyEvent[];
  readonly state: JourneyState;
  readonly policy: Policy;
  /** Now, ms since epoch: hours are counted up to here. */
  readonly at: number;
}

/** What the record says for one part. Pure and total. */
export type PartMaker<P extends SummaryPart> = (record: SummaryRecord) => SummaryFacts[P];

export const iso = (at: number): string => new Date(at).toISOString();

/** Events of one type, in order. */
export const ofType = <T extends EventType>(
  { events }: Pick<SummaryRecord, 'events'>,
  type: T,
): EventOf<T>[] => events.filter((event): event is EventOf<T> => event.type === type);
