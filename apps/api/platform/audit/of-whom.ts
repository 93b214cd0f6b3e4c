import type { AuditDetails, AuditSubject } from '#access/audit/entry';
import { shownIn } from './shown-in.js';

/** What the row of an answer says of whom it told. If it tells of one client, without showing them, the row is theirs and a search finds it. */
export const ofWhom = (
  answer: unknown,
  told: readonly string[],
): { readonly details: AuditDetails; readonly subject?: AuditSubject } => {
  const shown = shownIn([answer, told.map((clientId) => ({ clientId }))]);
  const [only, ...others] = told;
  return {
    details: shown.length === 0 ? {} : { shown },
    ...(only !== undefined && others.length === 0 && { subject: { kind: 'client', id: only } }),
  };
};
