import type { Paths } from '../api/client.js';
import { everyOneOf } from '../fields/every-one-of.js';

export type AuditQuery = NonNullable<Paths['/v1/audit']['get']['parameters']['query']>;
export type AuditAction = NonNullable<AuditQuery['action']>;
export type AuditOutcome = NonNullable<AuditQuery['outcome']>;

export const ACTIONS = everyOneOf<AuditAction>()([
  'read',
  'request',
  'write',
  'sign-in',
  'sign-out',
  'break-glass',
  'merge',
  'consent',
  'disclosure',
  'decode',
  'encode',
  'export',
  'retention',
  'repair',
]);
export const OUTCOMES = everyOneOf<AuditOutcome>()(['allowed', 'refused', 'failed']);

/** The filters as they stand in the address: ids, codes, and local dates of the site, both days included. */
export interface AuditSearch {
  readonly person?: string;
  readonly action?: AuditAction;
  readonly subject?: string;
  readonly outcome?: AuditOutcome;
  readonly from?: string;
  readonly to?: string;
}

const ID = /^[\w.:-]{1,100}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const fitting = (value: unknown, pattern: RegExp): string | undefined => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return pattern.test(text) ? text : undefined;
};

/** Reads the filters from an address. What is no filter is left out. */
export const auditSearch = (said: Record<string, unknown>): AuditSearch => {
  const action = ACTIONS.find((one) => one === said['action']);
  const outcome = OUTCOMES.find((one) => one === said['outcome']);
  const [person, subject] = [fitting(said['person'], ID), fitting(said['subject'], ID)];
  const [from, to] = [fitting(said['from'], DATE), fitting(said['to'], DATE)];
  return {
    ...(person && { person }),
    ...(action && { action }),
    ...(subject && { subject }),
    ...(outcome && { outcome }),
    ...(from && { from }),
    ...(to && { to }),
  };
};
