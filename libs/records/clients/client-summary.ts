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

/** The summary of a client as one JSON value. @param c what the statement calls them */
export const clientSummary = (c: string): string => `json_build_object(
  'id', ${c}.id, 'recordSystem', ${c}.record_system, 'recordNumber', ${c}.record_number,
  'family', ${c}.family, 'given', ${c}.given, 'birthDate', ${c}.birth_date)`;

/** Of client `c`. */
export const CLIENT_SUMMARY = clientSummary('c');

/** Record numbers of client `c` beside the one in the summary, as one JSON value: any of them finds the client. */
export const CURRENT_FURTHER = `(
  select coalesce(json_agg(json_build_object('system', i.system, 'value', i.value) order by i.since, i.system, i.value), '[]')
  from client_identifier i
  where i.client_id = c.id and i.ended_at is null and (i.system, i.value) <> (c.record_system, c.record_number))`;
