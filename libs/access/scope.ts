import { fieldsSeen, relation, rolesThatMay, rolesThatMight, siteIsEnough } from './ability.js';
import type { Action, Relation, Subject } from './access-rule.js';
import type { Person, StaffRole } from './person.js';
import { DEFAULT_SITE, worksEverywhere, type Sites } from './sites.js';

/** The part of a list that a person may know of. The query that reads the list is narrowed to it. */
export interface Scope {
  /** Null: every track, and journeys that have no track. */
  readonly tracks: {
    readonly ids: readonly string[];
    /** Tracks of other sites. A track that is in neither list is at the default site. */
    readonly except: readonly string[];
    /** Whether the person works at the default site. Journeys that have no track belong to it. */
    readonly others: boolean;
  } | null;
  /** Staff id of the person whose caseload the list is limited to; null if it is not limited to a caseload. */
  readonly own: string | null;
  /** What they may know of beside their caseload; nothing if it is left out. */
  readonly also?: readonly Beside[];
}

/** Why somebody may know of a journey that is not in their caseload: they broke the glass, or they are on call. */
export type Beside = (typeof BESIDE)[number];
const BESIDE = ['glass', 'onCall'] as const satisfies readonly (keyof Relation)[];

export const EVERYTHING: Scope = { tracks: null, own: null };

const THEIRS = relation({ atSite: true, theirs: true });

/** What of this subject the person may list; null if they may list none of it. */
export const scopeOf = (person: Person, subject: Subject, sites: Sites): Scope | null => {
  const might = rolesThatMight(person, 'list', subject);
  if (might.length === 0) return null;
  // If some roles see all fields, only they count: a role that sees few fields of many rows must not widen a list that shows all fields.
  const whole = might.filter((role) => fieldsSeen([role], 'list', subject, THEIRS) === null);
  const roles = whole.length > 0 ? whole : might;
  return narrowed(person, roles, 'list', subject, sites);
};

/** The scope in which these of the person's roles allow the action: everything at their sites, or only their caseload there. */
export const narrowed = (
  person: Person,
  roles: readonly StaffRole[],
  action: Action,
  subject: Subject,
  sites: Sites,
): Scope => {
  const atSites = siteScope(person, sites);
  if (siteIsEnough(roles, action, subject).length > 0) return atSites;
  const lets = (beside: Beside): boolean =>
    rolesThatMay({ ...person, roles }, action, subject, relation({ atSite: true, [beside]: true })).length >
    0;
  return { ...atSites, own: person.id, also: BESIDE.filter(lets) };
};

/** Everything at the person's sites. */
export const siteScope = ({ sites: theirs }: Pick<Person, 'sites'>, sites: Sites): Scope => {
  if (worksEverywhere(theirs, sites)) return EVERYTHING;
  const [ids, except]: [string[], string[]] = [[], []];
  for (const [track, site] of sites) (theirs.includes(site) ? ids : except).push(track);
  return { tracks: { ids, except, others: theirs.includes(DEFAULT_SITE) }, own: null };
};
