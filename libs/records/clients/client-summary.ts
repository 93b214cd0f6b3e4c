/** The client whom a row of a list is about. */
export interface ClientSummary {
  readonly id: string;
  readonly recordSystem: string;
  readonly recordNumber: string;
  /** A single name is enough: either may be null, but never both. */
  readonly family: string | null;
  readonly given: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known. */
  readonly birthDate: string;
}

/** The summary of a client as one JSON value. @param c the alias of the client in the statement */
export const clientSummary = (c: string): string => `json_build_object(
  'id', ${c}.id, 'recordSystem', ${c}.record_system, 'recordNumber', ${c}.record_number,
  'family', ${c}.family, 'given', ${c}.given, 'birthDate', ${c}.birth_date)`;

/** The summary of client `c`. */
export const CLIENT_SUMMARY = clientSummary('c');

/** The record numbers of client `c` beside the one in the summary, as one JSON value. Any of them finds the client. */
export const CURRENT_FURTHER = `(
  select coalesce(json_agg(json_build_object('system', i.system, 'value', i.value) order by i.since, i.system, i.value), '[]')
  from client_identifier i
  where i.client_id = c.id and i.ended_at is null and (i.system, i.value) <> (c.record_system, c.record_number))`;
