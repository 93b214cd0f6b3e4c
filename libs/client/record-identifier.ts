/** A number by which a record system knows a client. A client may have several, and each of them names the client. */
export interface RecordIdentifier {
  readonly system: string;
  readonly value: string;
}

export const isSameIdentifier = (one: RecordIdentifier, other: RecordIdentifier): boolean =>
  one.system === other.system && one.value === other.value;

export const isAmong = (one: RecordIdentifier, all: readonly RecordIdentifier[]): boolean =>
  all.some((other) => isSameIdentifier(one, other));

/** The identifiers that differ from the first one, each once. */
export const furtherThan = (
  first: RecordIdentifier,
  others: readonly RecordIdentifier[],
): RecordIdentifier[] =>
  others.filter((one, index) => !isSameIdentifier(one, first) && !isAmong(one, others.slice(0, index)));
