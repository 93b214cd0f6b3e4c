import { fieldsSeen, relation, rolesThatMay, rolesThatMight } from '#access/ability';
import type { Relation } from '#access/access-rule';
import type { Person, StaffRole } from '#access/person';
import type { Line, Target } from './oracle.js';
import { questionOf } from './questions.js';
import type { TaskFor } from './targets.js';

/** Whom the task is for, in the cases of a route that say so. */
export const TASK_FOR: Readonly<Record<string, TaskFor>> = {
  "coordinator's": 'coordinator',
  "clinician's": 'clinician',
  'on call': 'onCall',
  'of a relapse': 'relapse',
};

/** A case of lists: what is nobody's yet. */
export const UNASSIGNED = 'without a clinician';

/** Whose task it is, in the records. */
const ROLE_OF: Readonly<Record<TaskFor, string>> = {
  ...{ coordinator: 'coordinator', clinician: 'clinician', onCall: 'onCall' },
  relapse: 'clinician',
};

/** Cases that name, beside what they are about, something at the other site. */
const NAMES_BOTH_SITES = ['to another site', 'with one elsewhere', 'one elsewhere', 'its partner'];
const SITES = ['main', 'north'];

/** How the person stands to it, as the records would say. */
const relationOf = (
  line: Line,
  { id, sites }: Person,
  { site, caseloads, glass, unassigned, onCall, author }: Target,
): Relation =>
  relation({
    atSite: sites.includes(site!),
    theirs: caseloads.includes(id),
    glass: glass.includes(id),
    onCall,
    unassigned: unassigned && line.case === 'to themselves',
    // Whoever may read their own alone is let, and given their own alone.
    author: author === undefined || author === id,
    taskRole: ROLE_OF[TASK_FOR[line.case ?? '']!] ?? null,
    urgentTask: ['onCall', 'relapse'].includes(TASK_FOR[line.case ?? ''] ?? ''),
  });

/** Whether the rules let the person, asked the one question of the line: nothing of the API, and nothing of the oracle. */
export const rulesLet = (line: Line, person: Person, target: Target): boolean => {
  const { action, subject } = questionOf(line);
  if (line.case === UNASSIGNED) return listsUnassigned(person);
  if (target.site === null) return rolesThatMight(person, action, subject).length > 0;
  if (NAMES_BOTH_SITES.includes(line.case ?? '') && !SITES.every((site) => person.sites.includes(site)))
    return false;
  return rolesThatMay(person, action, subject, relationOf(line, person, target)).length > 0;
};

/** By a rule that has such journeys whole, or is for them alone: who sees a little of all of them lists no kind of them. */
const listsUnassigned = (person: Person): boolean => {
  const [free, any] = [relation({ atSite: true, unassigned: true }), relation({ atSite: true })];
  const seen = (role: StaffRole, how: Relation) => fieldsSeen([role], 'list', 'Journey', how);
  return rolesThatMay(person, 'list', 'Journey', free).some(
    (role) => seen(role, free) === null || seen(role, any)?.length === 0,
  );
};
