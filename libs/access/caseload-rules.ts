import type { AccessRule } from './access-rule.js';
import { STAFF_ROLES } from './person.js';
import { AT_SITE, LEADERS, OFFICE, THEIRS } from './rule-parts.js';

/** The fields of a journey that an operator sees: that it is stuck, and where. They never see whose journey it is, or why the client came. */
const WHERE_IT_IS = [
  'journeyId',
  'number',
  'phase',
  'tier',
  'track',
  'overdue',
  'openedAt',
  'closedAt',
  'phaseSince',
  'lateSince',
] as const;

/** Rules about the signed-in person, about referrals, and about whom somebody finds and reads. */
export const caseloadRules = {
  'A-SELF': {
    title: 'Who they are signed in as, with which roles and sites',
    roles: STAFF_ROLES,
    actions: ['read'],
    subjects: ['Self'],
  },
  'A-REFER': {
    title: 'Referrals open journeys at a site of theirs, one at a time or as a file',
    roles: OFFICE,
    actions: ['refer'],
    subjects: ['Journey'],
    when: AT_SITE,
  },
  'A-MOVE-IN': {
    title: 'Clients are moved in with their course, at a site of theirs',
    roles: LEADERS,
    actions: ['moveIn'],
    subjects: ['Journey'],
    when: AT_SITE,
  },
  'A-CORRECT': {
    title: 'Name, birth date, gender and number of a client of their sites are corrected, with a reason',
    roles: OFFICE,
    actions: ['correct'],
    subjects: ['Client'],
    when: AT_SITE,
  },
  'A-MERGE': {
    title: 'That two clients of their sites are one person is proposed, with a reason, and read',
    roles: OFFICE,
    actions: ['merge', 'list', 'read'],
    subjects: ['ClientMerge'],
    when: AT_SITE,
  },
  'A-MERGE-SIGN': {
    title: 'Two clients of their sites are made one by a leader who has not proposed it',
    roles: LEADERS,
    actions: ['sign'],
    subjects: ['ClientMerge'],
    when: { atSite: true, author: false },
  },
  'A-MERGE-UNDO': {
    title: 'Two clients of their sites who were made one are parted, or what was proposed is declined',
    roles: LEADERS,
    actions: ['undo'],
    subjects: ['ClientMerge'],
    when: AT_SITE,
  },
  'A-SITE-CASELOAD': {
    title: 'The caseload of their sites: journeys, their clients and tasks',
    roles: OFFICE,
    actions: ['list', 'read'],
    subjects: ['Journey', 'Client', 'Task', 'Session'],
    when: AT_SITE,
  },
  'A-OWN-CASELOAD': {
    title: 'Their own caseload, and whoever is in a group that they lead',
    roles: ['clinician'],
    actions: ['list', 'read'],
    subjects: ['Journey', 'Client', 'Task', 'Session'],
    when: THEIRS,
  },
  'A-ON-CALL': {
    title:
      'Whoever is at the site, on call, finds and reads a journey with a high risk or a relapse until it is settled',
    roles: ['clinician'],
    actions: ['list', 'read'],
    subjects: ['Journey', 'Client', 'Task', 'Session', 'Record'],
    when: { atSite: true, onCall: true },
  },
  'A-UNASSIGNED': {
    title: 'Which journeys of the site have no clinician, for who may take one over',
    roles: ['clinician'],
    actions: ['list'],
    subjects: ['Journey'],
    when: { atSite: true, unassigned: true },
    fields: ['journeyId', 'client', 'phase', 'phaseSince', 'track', 'entryKind'],
  },
  'A-OVERDUE': {
    title:
      'That a journey or task is overdue, its phase, tier and track; never whose it is, or why they came',
    roles: ['operator'],
    actions: ['list', 'read'],
    subjects: ['Journey'],
    when: AT_SITE,
    fields: [
      ...WHERE_IT_IS,
      ...['journeyId', 'phase', 'phaseSince', 'tier', 'track', 'overdue', 'openedAt', 'closedAt'].map(
        (field) => `view.${field}`,
      ),
    ],
  },
  'A-OVERDUE-TASK': {
    title: 'That a task is overdue, and whose role it waits for; never what it is about',
    roles: ['operator'],
    actions: ['list'],
    subjects: ['Task'],
    when: AT_SITE,
    fields: ['journeyId', 'role', 'raisedAt', 'dueAt', 'rung', 'status', 'closedAt'],
  },
} as const satisfies Record<string, AccessRule>;
