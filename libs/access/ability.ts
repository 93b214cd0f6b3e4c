import { createMongoAbility, subject as asSubject, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { permittedFieldsOf } from '@casl/ability/extra';
import type { AccessRule, Action, Relation, Subject } from './access-rule.js';
import { STAFF_ROLES, type Person, type StaffRole } from './person.js';
import { accessRules, type RefusalId } from './rules.js';

type Ability = MongoAbility<[Action, Subject | (Relation & object)]>;

const ruleOf = (id: string, { actions, subjects, when, fields }: AccessRule): RawRuleOf<Ability> => ({
  action: [...actions],
  subject: [...subjects],
  reason: id,
  ...(when && { conditions: when }),
  ...(fields && { fields: [...fields] }),
});

// One CASL ability per role, built once. The rules are the same for everybody in a role: people differ in how they are related to the subject, and that is
// passed with each question.
const ABILITIES = Object.fromEntries(
  STAFF_ROLES.map((role) => [
    role,
    createMongoAbility<Ability>(
      accessRules.filter(([, { roles }]) => roles.includes(role)).map(([id, rule]) => ruleOf(id, rule)),
    ),
  ]),
) as Record<StaffRole, Ability>;

const NOWHERE: Relation = {
  atSite: false,
  theirs: false,
  glass: false,
  onCall: false,
  unassigned: false,
  author: false,
  taskRole: null,
  urgentTask: false,
};

export const relation = (some: Partial<Relation>): Relation => ({ ...NOWHERE, ...some });

/** Those of the person's roles that may do this under some relation, in their order. */
export const rolesThatMight = ({ roles }: Person, action: Action, subject: Subject): StaffRole[] =>
  roles.filter((role) => ABILITIES[role].can(action, subject));

/** The person's roles that may do this under the given relation, in their order. */
export const rolesThatMay = (
  { roles }: Person,
  action: Action,
  subject: Subject,
  related: Relation,
): StaffRole[] => {
  // `asSubject` of CASL marks the object that it is given, so it gets a copy.
  const it = asSubject(subject, { ...related });
  return roles.filter((role) => ABILITIES[role].can(action, it));
};

/** The roles that may do this at a site of theirs without any other relation. For these no other relation has to be looked up. */
export const siteIsEnough = (roles: readonly StaffRole[], action: Action, subject: Subject): StaffRole[] =>
  roles.filter((role) => ABILITIES[role].can(action, asSubject(subject, relation({ atSite: true }))));

/** Paths of the fields that the roles may see under this relation; null if they may see all. */
export const fieldsSeen = (
  roles: readonly StaffRole[],
  action: Action,
  subject: Subject,
  related: Relation,
): readonly string[] | null => {
  const it = asSubject(subject, { ...related });
  const seen = roles.map((role) =>
    permittedFieldsOf(ABILITIES[role], action, it, { fieldsFrom: (rule) => rule.fields ?? ['*'] }),
  );
  const all = [...new Set(seen.flat())];
  return all.includes('*') ? null : all;
};

/** The first rule that would allow this to one of the person's roles under another relation; A-DENY if there is none. */
export const ruleMissed = ({ roles }: Person, action: Action, subject: Subject): RefusalId =>
  accessRules.find(
    ([, rule]) =>
      rule.actions.includes(action) &&
      rule.subjects.includes(subject) &&
      rule.roles.some((role) => roles.includes(role)),
  )?.[0] ?? 'A-DENY';
