/** A row of the audit as it is stored. Times are text, so that nothing of them is rounded away. */
export interface AuditRow {
  readonly chain: number;
  /** From 1, without a gap in its chain. */
  readonly seq: string;
  /** Microseconds since the epoch. */
  readonly at: string;
  readonly personId: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly route: string | null;
  readonly outcome: string;
  readonly ruleId: string | null;
  readonly requestId: string | null;
  /** JSON, character for character as PostgreSQL prints it. */
  readonly details: string;
  /** SHA-256 of the row before, 64 hexadecimal digits. */
  readonly prevHash: string;
  readonly hash: string;
}

/** The number of chains. The database function `audit_chain_of` has the same number. */
export const CHAINS = 16;

/** `prevHash` of the first row of a chain. */
export const GENESIS = '0'.repeat(64);
