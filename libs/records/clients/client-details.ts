import type { Identity } from '#client/differences';

/** A client as a referral names them. */
export interface ClientDetails extends Identity {
  /** Who numbers the record, e.g. a hospital's URI. */
  readonly recordSystem: string;
  readonly recordNumber: string;
  /** Null where nobody says; `unknown` says as little. */
  readonly gender: string | null;
  readonly phone: string | null;
  /** BCP 47. */
  readonly language: string | null;
}

/** What of the details is not by what a person is told from another, where it is said at all. */
export const saidBeside = ({ gender, phone, language }: ClientDetails): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ gender: gender === 'unknown' ? null : gender, phone, language }).flatMap(
      ([name, value]) => (value === null ? [] : [[name, value]]),
    ),
  );
