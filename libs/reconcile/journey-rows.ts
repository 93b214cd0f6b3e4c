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
  /** Of the policy, without the calendar of a site; null in a row that a worker of an earlier version wrote. */
  readonly policyVersion: string | null;
  /** These four are from the row in the table beside this one, by which caseloads are sorted. They are computed from the view (libs/journey/standing.ts). */
  readonly phaseSince: number | null;
  readonly due: number | null;
  readonly lateSince: number | null;
  readonly flags: readonly string[] | null;
  /** Whether that other row has the same phase, tier, track, risk, overdue, care team, policy and sequence as this one. */
  readonly standsAlike: boolean;
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
  /** Null if the records have no row, but the journey itself says that it exists. */
  readonly row: JourneyRow | null;
  readonly events: readonly JourneyEvent[];
  readonly tasks: readonly TaskRow[];
  /** Requests whose sender has had its time to record what followed, and has not. */
  readonly owed: readonly string[];
}
