import { fieldsSeen, relation, rolesThatMay, rolesThatMight, siteIsEnough } from './ability.js';
import type { Action, Relation, Subject } from './access-rule.js';
import type { Person, StaffRole } from './person.js';
import { DEFAULT_SITE, worksEverywhere, type Sites } from './sites.js';

/** What of a list a person may know of: the list is narrowed to it where it is read. */
export interface Scope {
  /** Null: every track, and journeys of none. */
  readonly tracks: {
    readonly ids: readonly string[];
    /** Tracks of other sites. What is in none of both lists is at the default site. */
    readonly except: readonly string[];
    /** Whether the default site is theirs, and with it what has no track. */
    readonly others: boolean;
  } | null;
  /** Only what is in this person's own caseload; null where that does not matter. */
  readonly own: string | null;
  /** And what they may know of beside it; nothing where it is left out. */
  readonly also?: readonly Beside[];
}

/** How something that is not in somebody's caseload may be theirs to know of all the same. */
export type Beside = (typeof BESIDE)[number];
const BESIDE = ['glass', 'onCall'] as const satisfies readonly (keyof Relation)[];

export const EVERYTHING: Scope = { tracks: null, own: null };

const THEIRS = relation({ atSite: true, theirs: true });

/** Null where the person may list none of it. */
export const scopeOf = (person: Person, subject: Subject, sites: Sites): Scope | null => {
  const might = rolesThatMight(person, 'list', subject);
  if (might.length === 0) return null;
  // A role that sees little of much must not show, beside one that sees all of a little, all of much.
  const whole = might.filter((role) => fieldsSeen([role], 'list', subject, THEIRS) === null);
  const roles = whole.length > 0 ? whole : might;
  return narrowed(person, roles, 'list', subject, sites);
};

/** What of the sites of the person these of their roles let them do it to. */
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

/** All at the sites of the person, or at one that is named. */
export const siteScope = ({ sites: theirs }: Pick<Person, 'sites'>, sites: Sites): Scope => {
  if (worksEverywhere(theirs, sites)) return EVERYTHING;
  const [ids, except]: [string[], string[]] = [[], []];
  for (const [track, site] of sites) (theirs.includes(site) ? ids : except).push(track);
  return { tracks: { ids, except, others: theirs.includes(DEFAULT_SITE) }, own: null };
};
