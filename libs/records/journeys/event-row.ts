import type { JourneyEvent } from '#journey/model/event';

/** The columns from which a recorded event is made again. */
export const EVENT_COLUMNS =
  'seq, at, type, data, by_id, by_role, rule_id, rule_version, reason, request_id, request_hash';

export interface EventRow {
  readonly seq: number;
  readonly at: Date;
  readonly type: string;
  readonly data: object;
  readonly by_id: string;
  readonly by_role: string;
  readonly rule_id: string | null;
  readonly rule_version: number | null;
  readonly reason: string | null;
  readonly request_id: string | null;
  readonly request_hash: string | null;
}

/** The event exactly as it was written. The types hold because `RecordJourney` wrote the row from one. */
export const eventOf = (row: EventRow): JourneyEvent =>
  ({
    seq: row.seq,
    at: row.at.getTime(),
    type: row.type,
    data: row.data,
    by: { id: row.by_id, role: row.by_role },
    rule: row.rule_id === null ? null : { id: row.rule_id, version: row.rule_version },
    reason: row.reason,
    request: row.request_id === null ? null : { id: row.request_id, hash: row.request_hash },
  }) as JourneyEvent;
