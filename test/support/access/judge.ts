import { fieldsSeen, relation, rolesThatMay, rolesThatMight } from '#access/ability';
import type { Relation } from '#access/access-rule';
import type { Person, StaffRole } from '#access/person';
import type { Line, Target } from './oracle.js';
import { questionOf } from './questions.js';
import type { TaskFor } from './targets.js';

/** The kind of task that a case of a route is about, if the case names one. */
export const TASK_FOR: Readonly<Record<string, TaskFor>> = {
  "coordinator's": 'coordinator',
  "clinician's": 'clinician',
  'on call': 'onCall',
  'of a relapse': 'relapse',
};

/** The case of lists that are filtered to journeys that have no clinician yet. */
export const UNASSIGNED = 'without a clinician';

/** The role of the task in the records. */
const ROLE_OF: Readonly<Record<TaskFor, string>> = {
  ...{ coordinator: 'coordinator', clinician: 'clinician', onCall: 'onCall' },
  relapse: 'clinician',
};

/** Cases whose request names, beside its target, something at the other site. */
const NAMES_BOTH_SITES = ['to another site', 'with one elsewhere', 'one elsewhere', 'its partner'];
const SITES = ['main', 'north'];

/** The relation of the person to the target, as the API would read it from the records. */
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
    // A target without an author is a list: a person who may read only their own is allowed, and gets only their own.
    author: author === undefined || author === id,
    taskRole: ROLE_OF[TASK_FOR[line.case ?? '']!] ?? null,
    urgentTask: ['onCall', 'relapse'].includes(TASK_FOR[line.case ?? ''] ?? ''),
  });

/** Whether the access rules allow the question of the line to the person. It uses the rules alone: nothing of the API, and nothing of the oracle. */
export const rulesLet = (line: Line, person: Person, target: Target): boolean => {
  const { action, subject } = questionOf(line);
  if (line.case === UNASSIGNED) return listsUnassigned(person);
  if (target.site === null) return rolesThatMight(person, action, subject).length > 0;
  if (NAMES_BOTH_SITES.includes(line.case ?? '') && !SITES.every((site) => person.sites.includes(site)))
    return false;
  return rolesThatMay(person, action, subject, relationOf(line, person, target)).length > 0;
};

/**
 * Whether the person may list unassigned journeys: by a role that sees all their fields, or that sees these journeys alone. A role that sees a few fields of
 * all journeys may not list one kind of them.
 */
const listsUnassigned = (person: Person): boolean => {
  const [free, any] = [relation({ atSite: true, unassigned: true }), relation({ atSite: true })];
  const seen = (role: StaffRole, how: Relation) => fieldsSeen([role], 'list', 'Journey', how);
  return rolesThatMay(person, 'list', 'Journey', free).some(
    (role) => seen(role, free) === null || seen(role, any)?.length === 0,
  );
};
