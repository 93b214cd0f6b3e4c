export const AUDIT_ACTIONS = [
  'read',
  /** A request that changes something, as the API took it. */
  'request',
  /** What was written, in the transaction that wrote it. */
  'write',
  'sign-in',
  'sign-out',
  'break-glass',
  /** Two clients are said to be one, made one, or parted. */
  'merge',
  'consent',
  'disclosure',
  'decode',
  'encode',
  'export',
  'retention',
  /** Records made whole again from what was decided, or a workflow begun again from them. */
  'repair',
] as const;
/** What was done, or tried. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const AUDIT_OUTCOMES = ['allowed', 'refused', 'failed'] as const;
/** `refused`: somebody may not, or a rule said no. `failed`: something broke, or what was asked for is not there. */
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

export const SUBJECT_KINDS = [
  'journey',
  'client',
  'track',
  'site',
  'staff',
  'policy',
  'consent',
  'disclosure',
  'audit',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Whom or what it was about: an id, and never a name. */
export interface AuditSubject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** Numbers, codes and ids. Nothing that anybody typed, and nothing that identifies a client. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What somebody who has something to note says; the database adds when it was, and where in which chain it stands. */
export interface AuditEntry {
  /** The staff id; null where nobody knows who it was. */
  readonly personId: string | null;
  /** A role, or several with a comma between: whoever reads has them all at once. */
  readonly role: string | null;
  readonly action: AuditAction;
  readonly outcome: AuditOutcome;
  readonly subject?: AuditSubject | null;
  /** Method and pattern, e.g. `GET /v1/journeys/:journeyId`; never the address as it was sent. */
  readonly route?: string | null;
  readonly ruleId?: string | null;
  /** The request, by its id in the log and in problems; of a write, the id that its event was recorded with. */
  readonly requestId?: string | null;
  readonly details?: AuditDetails;
}
