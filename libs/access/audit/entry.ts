export const AUDIT_ACTIONS = [
  'read',
  /** A request that changes something, as the API took it. */
  'request',
  /** What was written, in the transaction that wrote it. */
  'write',
  'sign-in',
  'sign-out',
  'break-glass',
  /** Two clients were proposed as one person, merged, or separated again. */
  'merge',
  'consent',
  'disclosure',
  'decode',
  'encode',
  'export',
  'retention',
  /** Records were repaired from what was decided, or a workflow was started again from the records. */
  'repair',
] as const;
/** What was done, or tried. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const AUDIT_OUTCOMES = ['allowed', 'refused', 'failed'] as const;
/** `refused`: the person may not do it, or a rule refused it. `failed`: something broke, or what was asked for does not exist. */
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

/** What the caller gives for an entry. The database adds the time and the place in a chain. */
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
  /** Id of the request in the log and in problems. For a write, the id that its event was recorded with. */
  readonly requestId?: string | null;
  readonly details?: AuditDetails;
}
