import type { RiskLevel } from '#journey/model/milestone';
import type { CloseReason, Phase } from '#journey/model/phase';

/** A journey as it stands in a list. Instants are ISO strings. */
export interface JourneySummary {
  readonly journeyId: string;
  /** The client to whom it belongs; if two were merged, the one who stays. */
  readonly clientId: string;
  /** Number of the journey among those of the client under whom it was opened, from 1. */
  readonly number: number;
  readonly phase: Phase;
  readonly tier: string | null;
  readonly track: string | null;
  readonly risk: RiskLevel | null;
  readonly overdue: boolean;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly closedBecause: CloseReason | null;
}

const WHOSE = `coalesce((select k.merged_into from client k where k.id = j.client_id), j.client_id)`;

/** Order of the journeys of one person, who may have been two clients before a merge. */
export const LATEST_FIRST = 'j.opened_at desc, j.number desc';

/** Columns of a summary, of journey `j`. */
export const SUMMARY_COLUMNS = `j.journey_id as "journeyId", ${WHOSE} as "clientId", j.number, j.phase, j.tier,
  j.track, j.risk, j.overdue, j.opened_at as "openedAt", j.closed_at as "closedAt", j.closed_because as "closedBecause"`;

export interface SummaryRow extends Omit<JourneySummary, 'openedAt' | 'closedAt'> {
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

/** The row with its instants as ISO strings; what else was selected with it stays. */
export const summaryOf = <Row extends SummaryRow>(
  row: Row,
): Omit<Row, 'openedAt' | 'closedAt'> & Pick<JourneySummary, 'openedAt' | 'closedAt'> => ({
  ...row,
  openedAt: row.openedAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
});
