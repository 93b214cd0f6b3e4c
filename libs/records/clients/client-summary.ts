/** Who a row is about. */
export interface ClientSummary {
  readonly id: string;
  readonly recordSystem: string;
  readonly recordNumber: string;
  readonly family: string;
  readonly given: string;
  /** YYYY-MM-DD. */
  readonly birthDate: string;
}

/** The summary of client `c` as one JSON value. */
export const CLIENT_SUMMARY = `json_build_object(
  'id', c.id, 'recordSystem', c.record_system, 'recordNumber', c.record_number,
  'family', c.family, 'given', c.given, 'birthDate', to_char(c.birth_date, 'YYYY-MM-DD'))`;
