import { createHash } from 'node:crypto';
import type { AuditRow } from './row.js';

const FIELDS = [
  'chain',
  'seq',
  'at',
  'personId',
  'role',
  'action',
  'subjectKind',
  'subjectId',
  'route',
  'outcome',
  'ruleId',
  'requestId',
  'details',
  'prevHash',
] as const satisfies readonly (keyof AuditRow)[];

/**
 * The one text of a row that its hash is of: each field with its length in bytes before it, so that no two rows have the
 * same text; `-` stands for null. `audit_canonical` in the database writes the same.
 */
export const canonicalForm = (row: Omit<AuditRow, 'hash'>): string =>
  FIELDS.map((field) => {
    const value = row[field];
    return value === null ? '-' : `${Buffer.byteLength(String(value))}:${value}`;
  }).join(',');

/** 64 hexadecimal digits. */
export const hashOf = (row: Omit<AuditRow, 'hash'>): string =>
  createHash('sha256').update(canonicalForm(row), 'utf8').digest('hex');
