import type { AccessRule, Action, Subject } from './access-rule.js';
import type { Person } from './person.js';
import { accessRules } from './rules.js';

/** An action and its subject, as `list Task`. */
export type May = `${Action} ${Subject}`;

const mayBy = (rules: readonly AccessRule[]): May[] => [
  ...new Set(
    rules.flatMap(({ actions, subjects }) =>
      actions.flatMap((action) => subjects.map((subject): May => `${action} ${subject}`)),
    ),
  ),
];

const RULES: readonly AccessRule[] = accessRules.map(([, rule]) => rule);

/** Everything that some rule allows to somebody. */
export const ALL_THAT_MAY_BE: readonly May[] = mayBy(RULES);

/**
 * Everything that one of the person's roles may do under some relation, in the order of the rules. Pages use it to decide what they offer. Whether it is
 * allowed for the thing at hand is checked when the person does it.
 */
export const mayOf = ({ roles }: Pick<Person, 'roles'>): May[] =>
  mayBy(RULES.filter((rule) => rule.roles.some((role) => roles.includes(role))));
