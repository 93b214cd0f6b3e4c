import type { NotTaken } from '#contracts/http/not-taken';
import type { Actor } from '#journey/model/actor';
import type { EntryKind, Referral } from '#journey/model/milestone';
import type { ClientDetails } from '#records/clients/client-details';

/** A referral as it came in, whoever sent it and in whatever form: whom it names, and what the journey is told. */
export interface IncomingReferral {
  readonly client: ClientDetails;
  /** Where each of the client's record numbers stands in it, in the order of `numbersOf`. */
  readonly numbersAt: readonly string[];
  readonly referral: Omit<Referral, 'minor' | 'adolescent' | 'birthDateKnownTo' | 'entryKind'>;
  /** Null where the sender does not say: a return where there were journeys before, else a first intervention. */
  readonly entryKind: EntryKind | null;
  readonly by: Actor;
  readonly source: 'json' | 'fhir';
  /** The document as it came, parsed. */
  readonly content: unknown;
  /** The parts of a bundle that are not used. Our own JSON has none. */
  readonly notTaken: readonly NotTaken[];
}
