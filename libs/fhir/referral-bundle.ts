import type { NotTaken } from '#contracts/http/not-taken';
import type { z } from 'zod';
import type { gender } from '#contracts/http/identity';
import type { RecordIdentifier } from '#client/record-identifier';
import type { InstrumentTotal } from '#instruments/instrument';

/** The client as the sender's record has them. */
export interface ReferredClient {
  /** The sender's record system and the number in it: together they name the client. */
  readonly recordSystem: string;
  readonly recordNumber: string;
  /** The numbers beside it: any of them finds the client. */
  readonly identifiers: readonly RecordIdentifier[];
  /** Null if there is none; family and given are never both null. A name whose parts nobody knows is here. */
  readonly family: string | null;
  /** All given names, in order, separated by a space. */
  readonly given: string | null;
  /** YYYY-MM-DD; YYYY-MM or YYYY where no more is known. */
  readonly birthDate: string;
  /** Null where the sender does not say. */
  readonly gender: z.output<typeof gender> | null;
  readonly phone: string | null;
  /** BCP 47, as `es` or `en-US`. */
  readonly language: string | null;
}

export interface ReferredCondition {
  readonly system: string;
  readonly code: string;
  readonly display: string | null;
  /** FHIR's code, as `active` or `resolved`. */
  readonly clinicalStatus: string | null;
  /** FHIR's dateTime as given, from a year alone to an instant. */
  readonly onset: string | null;
}

/** What a sender asks for. */
export interface RequestedService {
  readonly urgency: 'routine' | 'urgent';
  /** The id of the track that is asked for; null where the sender leaves that to the program. */
  readonly track: string | null;
}

/** What a record system sends along with a referral. */
export interface ReferralBundle {
  readonly client: ReferredClient;
  /** Paths of the client's record numbers in the bundle, the first one's first. */
  readonly numbersAt: readonly string[];
  readonly requested: RequestedService;
  /** Oldest first, so the latest of each instrument is the last of it. */
  readonly results: readonly InstrumentTotal[];
  readonly conditions: readonly ReferredCondition[];
  /** The conditions that are not over, as text; null where there are none. */
  readonly reason: string | null;
  /** All of the bundle that none of this has, in no order; the bundle itself is to be kept as it came. */
  readonly notTaken: readonly NotTaken[];
}
