import type { AccessRule, Action, Subject } from './access-rule.js';
import type { Person } from './person.js';
import { accessRules } from './rules.js';

/** An action, and of what: `list Task`. */
export type May = `${Action} ${Subject}`;

const mayBy = (rules: readonly AccessRule[]): May[] => [
  ...new Set(
    rules.flatMap(({ actions, subjects }) =>
      actions.flatMap((action) => subjects.map((subject): May => `${action} ${subject}`)),
    ),
  ),
];

const RULES: readonly AccessRule[] = accessRules.map(([, rule]) => rule);

/** All that some rule lets somebody. */
export const ALL_THAT_MAY_BE: readonly May[] = mayBy(RULES);

/**
 * All that some relation would let one of the person's roles do, in the order of the rules: what a page offers. Whether it is let with what is at
 * hand is asked when it is done.
 */
export const mayOf = ({ roles }: Pick<Person, 'roles'>): May[] =>
  mayBy(RULES.filter((rule) => rule.roles.some((role) => roles.includes(role))));
