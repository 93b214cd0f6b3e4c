/** Who a row is about. */
export interface ClientSummary {
  readonly id: string;
  readonly recordSystem: string;
  readonly recordNumber: string;
  /** One name is a name: either may be null, and never both. */
  readonly family: string | null;
  readonly given: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD: as much as is known. */
  readonly birthDate: string;
}

/** The summary of client `c` as one JSON value. */
export const CLIENT_SUMMARY = `json_build_object(
  'id', c.id, 'recordSystem', c.record_system, 'recordNumber', c.record_number,
  'family', c.family, 'given', c.given, 'birthDate', c.birth_date)`;
