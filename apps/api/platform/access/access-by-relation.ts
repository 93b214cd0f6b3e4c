import {
  fieldsSeen,
  relation,
  rolesThatMay,
  rolesThatMight,
  ruleMissed,
  siteIsEnough,
} from '#access/ability';
import type { Relation } from '#access/access-rule';
import type { Person, StaffRole } from '#access/person';
import { siteOf, worksEverywhere, type Sites } from '#access/sites';
import type { RecordedRelation } from '#records/access/relations';
import { Problem } from '../problems/problem.js';
import type { DeclaredAccess } from './access.js';
import { notPermitted } from './not-permitted.js';

/** What a person wants to do, and to what. */
export type What = Pick<DeclaredAccess, 'action' | 'subject'>;

/** How a person was related to something when access was granted, and in which of their roles. */
export interface Access {
  readonly roles: readonly StaffRole[];
  readonly related: Relation;
}

export const AT_SITE = relation({ atSite: true });

/** @throws Problem `not-permitted`, which names the rule that was missed */
export const allowed = (person: Person, { action, subject }: What, related: Relation): Access => {
  const roles = rolesThatMay(person, action, subject, related);
  if (roles.length === 0) throw notPermitted(ruleMissed(person, action, subject));
  return { roles, related };
};

/**
 * Access for a person who works at every site, in a role for which the site alone decides. The records could not change the answer, so they are not read. Null
 * for anybody else.
 */
export const withoutLooking = (person: Person, { action, subject }: What, sites: Sites): Access | null => {
  if (!worksEverywhere(person.sites, sites)) return null;
  const roles = siteIsEnough(rolesThatMight(person, action, subject), action, subject).filter(
    (role) => fieldsSeen([role], action, subject, AT_SITE) === null,
  );
  return roles.length > 0 ? { roles, related: AT_SITE } : null;
};

/** The person's relation to a journey, from its row on record. */
export const relationOf = (row: RecordedRelation, person: Person, sites: Sites): Relation => {
  const { theirs, glass, onCall, unassigned, taskRole, urgentTask } = row;
  const atSite = person.sites.includes(siteOf(row.track, sites));
  return { atSite, theirs, glass, onCall, unassigned, taskRole, urgentTask, author: true };
};

/**
 * Grants access if any of the journeys allows it. A journey at another site is answered like one that does not exist.
 * @throws Problem `missing`, `not-permitted`
 */
export const byOneOf = (
  found: readonly RecordedRelation[],
  person: Person,
  what: What,
  sites: Sites,
  missing: 'no-such-journey' | 'no-such-client',
): Access => {
  const here = found.map((row) => relationOf(row, person, sites)).filter(({ atSite }) => atSite);
  if (here.length === 0) throw new Problem(missing);
  const best = here.find((how) => rolesThatMay(person, what.action, what.subject, how).length > 0);
  return allowed(person, what, best ?? here[0]!);
};
