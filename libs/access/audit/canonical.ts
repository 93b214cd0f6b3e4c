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
 * The text of an audit row that its hash is made of. Each field is preceded by its length in bytes, so that no two different rows have the same text; `-`
 * stands for null. The function `audit_canonical` in the database writes the same text.
 */
export const canonicalForm = (row: Omit<AuditRow, 'hash'>): string =>
  FIELDS.map((field) => {
    const value = row[field];
    return value === null ? '-' : `${Buffer.byteLength(String(value))}:${value}`;
  }).join(',');

/** 64 hexadecimal digits. */
export const hashOf = (row: Omit<AuditRow, 'hash'>): string =>
  createHash('sha256').update(canonicalForm(row), 'utf8').digest('hex');
