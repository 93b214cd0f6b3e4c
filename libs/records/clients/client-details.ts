import type { Identity } from '#client/differences';
import { furtherThan, type RecordIdentifier } from '#client/record-identifier';

/** A client as a referral names them. */
export interface ClientDetails extends Identity {
  /** Who numbers the record, e.g. a hospital's URI. */
  readonly recordSystem: string;
  readonly recordNumber: string;
  /** Numbers beside that one: any of them finds the client. */
  readonly identifiers: readonly RecordIdentifier[];
  /** Null if it is not said; `unknown` says no more than null. */
  readonly gender: string | null;
  readonly phone: string | null;
  /** BCP 47. */
  readonly language: string | null;
}

/** Every record number of the details, the one to show first, each once. */
export const numbersOf = ({
  recordSystem,
  recordNumber,
  identifiers,
}: Pick<ClientDetails, 'recordSystem' | 'recordNumber' | 'identifiers'>): RecordIdentifier[] => {
  const first = { system: recordSystem, value: recordNumber };
  return [first, ...furtherThan(first, identifiers)];
};

/** The details that do not identify the client, as far as they are given: gender, phone, language, and the numbers if there are several. */
export const saidBeside = (client: ClientDetails): Record<string, unknown> => {
  const { gender, phone, language } = client;
  const said = { gender: gender === 'unknown' ? null : gender, phone, language };
  const numbers = numbersOf(client);
  return {
    ...Object.fromEntries(
      Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    ),
    ...(numbers.length > 1 && { identifiers: numbers }),
  };
};
