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
 * And `decoder`: no place in the program, but the right to open what is sealed in Temporal, given to some operators beside
 * their role (ADR 24). Nobody acts in it.
 */
export const STAFF_ROLES = [...PLACES, 'decoder'] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];

/** Somebody of the staff, as the identity provider vouches for them. The id is the staff id and never a name. */
export interface Person {
  readonly id: string;
  /** For the staff directory, where the provider says it; never in an event, a log or the audit. */
  readonly name?: string;
  readonly roles: readonly StaffRole[];
  /** Sites that they work at; nobody works at all of them by leaving this out. */
  readonly sites: readonly string[];
}
