export const ROLES = [
  'coordinator',
  'clinician',
  'onCall',
  'supervisor',
  'director',
  'operator',
  'auditor',
  'system',
] as const;

export type Role = (typeof ROLES)[number];

/** Who did something. The id is the program's own staff id and never a name. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
}

export const SYSTEM: Actor = { id: 'system', role: 'system' };
