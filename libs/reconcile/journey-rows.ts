import type { JourneyEvent } from '#journey/model/event';
import type { JourneyView } from '#journey/view';

/** The row of a journey in the read model. */
export interface JourneyRow {
  readonly journeyId: string;
  readonly clientId: string;
  readonly number: number;
  readonly phase: string;
  readonly tier: string | null;
  readonly track: string | null;
  readonly atTrack: string | null;
  readonly risk: string | null;
  readonly overdue: boolean;
  /** ms since epoch. */
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly closedBecause: string | null;
  readonly careTeam: readonly string[];
  readonly seq: number;
  readonly view: JourneyView;
}

/** The row of a task; instants in ms since epoch. */
export interface TaskRow {
  readonly task: string;
  readonly seq: number;
  readonly role: string;
  readonly title: string;
  readonly ruleId: string | null;
  readonly raisedAt: number;
  readonly dueAt: number | null;
  readonly rung: number;
  readonly clock: string | null;
  readonly status: 'open' | 'closed';
  readonly closedAt: number | null;
  readonly closedBy: string | null;
  readonly how: string | null;
}

/** Everything that is on record of a journey, events in order. */
export interface JourneyRows {
  readonly journeyId: string;
  /** Null where there are none but the journey itself says that it is. */
  readonly row: JourneyRow | null;
  readonly events: readonly JourneyEvent[];
  readonly tasks: readonly TaskRow[];
  /** Requests whose sender has had its time to record what followed, and has not. */
  readonly owed: readonly string[];
}
