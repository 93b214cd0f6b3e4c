import type { Role } from '#journey/model/actor';
import type { Action, Subject } from './access-rule.js';
import { accessRules } from './rules.js';

/** The roles that may do this under some relation, and the title of the first rule that allows it; the title is null if no rule does. */
export const rolesLet = (
  action: Action,
  subject: Subject,
): { readonly title: string | null; readonly roles: readonly Role[] } => {
  const letting = accessRules
    .map(([, rule]) => rule)
    .filter(({ actions, subjects }) => actions.includes(action) && subjects.includes(subject));
  const roles = letting.flatMap((rule) => rule.roles.filter((role) => role !== 'decoder'));
  return { title: letting[0]?.title ?? null, roles: [...new Set(roles)] };
};
