import { relation, rolesThatMay, rolesThatMight } from '#access/ability';
import type { Relation } from '#access/access-rule';
import type { Person } from '#access/person';
import type { Line, Target } from './oracle.js';
import { questionOf } from './questions.js';

/** Whom the task is for, in the cases of a route that say so. */
export const TASK_FOR: Readonly<Record<string, 'coordinator' | 'clinician' | 'onCall'>> = {
  "coordinator's": 'coordinator',
  "clinician's": 'clinician',
  'on call': 'onCall',
};

/** Cases that name, beside what they are about, something at the other site. */
const NAMES_BOTH_SITES = ['to another site', 'with one elsewhere', 'one elsewhere', 'its partner'];
const SITES = ['main', 'north'];

/** How the person stands to it, as the records would say. */
const relationOf = (
  line: Line,
  { id, sites }: Person,
  { site, caseloads, glass, unassigned }: Target,
): Relation =>
  relation({
    atSite: sites.includes(site!),
    theirs: [...caseloads, ...glass].includes(id),
    glass: glass.includes(id),
    unassigned: unassigned && line.case === 'to themselves',
    // Whoever may read their own alone is let, and given their own alone.
    author: true,
    taskRole: TASK_FOR[line.case ?? ''] ?? null,
  });

/** Whether the rules let the person, asked the one question of the line: nothing of the API, and nothing of the oracle. */
export const rulesLet = (line: Line, person: Person, target: Target): boolean => {
  const { action, subject } = questionOf(line);
  if (target.site === null) return rolesThatMight(person, action, subject).length > 0;
  if (NAMES_BOTH_SITES.includes(line.case ?? '') && !SITES.every((site) => person.sites.includes(site)))
    return false;
  return rolesThatMay(person, action, subject, relationOf(line, person, target)).length > 0;
};
