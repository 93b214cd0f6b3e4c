import { fieldsSeen, relation, rolesThatMight, siteIsEnough } from './ability.js';
import type { Subject } from './access-rule.js';
import type { Person } from './person.js';
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
}

export const EVERYTHING: Scope = { tracks: null, own: null };

const THEIRS = relation({ atSite: true, theirs: true });

/** Null where the person may list none of it. */
export const scopeOf = (person: Person, subject: Subject, sites: Sites): Scope | null => {
  const might = rolesThatMight(person, 'list', subject);
  if (might.length === 0) return null;
  // A role that sees little of much must not show, beside one that sees all of a little, all of much.
  const whole = might.filter((role) => fieldsSeen([role], 'list', subject, THEIRS) === null);
  const roles = whole.length > 0 ? whole : might;
  const own = siteIsEnough(roles, 'list', subject).length > 0 ? null : person.id;
  return { ...siteScope(person, sites), own };
};

/** All at the sites of the person. */
export const siteScope = ({ sites: theirs }: Person, sites: Sites): Scope => {
  if (worksEverywhere(theirs, sites)) return EVERYTHING;
  const [ids, except]: [string[], string[]] = [[], []];
  for (const [track, site] of sites) (theirs.includes(site) ? ids : except).push(track);
  return { tracks: { ids, except, others: theirs.includes(DEFAULT_SITE) }, own: null };
};
