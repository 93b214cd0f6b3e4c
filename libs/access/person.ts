import type { Role } from '#journey/model/actor';

/** What a person can sign in as: every role but the program's own and the rota's. */
const PLACES = [
  'coordinator',
  'clinician',
  'supervisor',
  'director',
  'operator',
  'auditor',
] as const satisfies readonly Role[];

/**
 * The roles of the staff. `decoder` is no role in the program, and nobody acts in it: it is the right to decrypt what is sealed in Temporal, given to some
 * operators beside their role (ADR 24).
 */
export const STAFF_ROLES = [...PLACES, 'decoder'] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];

/** Somebody of the staff, as the identity provider vouches for them. The id is the staff id and never a name. */
export interface Person {
  readonly id: string;
  /** For the staff directory, where the provider says it; never in an event, a log or the audit. */
  readonly name?: string;
  readonly roles: readonly StaffRole[];
  /** Sites that the person works at. Leaving it out does not mean all sites. */
  readonly sites: readonly string[];
}
