import type { AccessRule } from './access-rule.js';
import { AT_SITE, CARE, LEADERS, OFFICE, THEIRS } from './rule-parts.js';

/** Counselling notes, tasks, tracks, groups and sites. */
export const workRules = {
  'A-NOTE-WRITE': {
    title: 'Counselling notes of their own caseload are written',
    roles: ['clinician'],
    actions: ['write'],
    subjects: ['CounsellingNote'],
    when: THEIRS,
  },
  'A-NOTE-AUTHOR': {
    title: 'Counselling notes are read by whoever wrote them',
    roles: ['clinician'],
    actions: ['read'],
    subjects: ['CounsellingNote'],
    when: { atSite: true, author: true },
  },
  'A-NOTE-SUPERVISOR': {
    title: 'Counselling notes are read, and written, by the supervisor of the site',
    roles: ['supervisor'],
    actions: ['read', 'write'],
    subjects: ['CounsellingNote'],
    when: AT_SITE,
  },
  'A-DRAFT-OWN': {
    title: 'What they have begun to write of their own caseload is kept, and read by themselves alone',
    roles: ['clinician'],
    actions: ['read', 'write'],
    subjects: ['Draft'],
    when: THEIRS,
  },
  'A-DRAFT-LEAD': {
    title: 'What they have begun to write of a client of their sites is kept, and read by themselves alone',
    roles: LEADERS,
    actions: ['read', 'write'],
    subjects: ['Draft'],
    when: AT_SITE,
  },
  'A-INCIDENT': {
    title: 'Which relapses and high risks of their sites nobody has settled, and whom the next rung tells',
    roles: CARE,
    actions: ['list'],
    subjects: ['Incident'],
    when: AT_SITE,
  },
  'A-TASK-OWN': {
    title: 'Tasks of their own caseload are done',
    roles: ['clinician'],
    actions: ['complete'],
    subjects: ['Task'],
    when: THEIRS,
  },
  'A-TASK-ON-CALL': {
    title:
      "The on-call clinician's tasks of the site, and a clinician's of a high risk or a relapse, are done by whoever is there",
    roles: ['clinician'],
    actions: ['complete'],
    subjects: ['Task'],
    when: { atSite: true, urgentTask: true },
  },
  'A-TASK-COORDINATOR': {
    title: "The coordinator's tasks of the site are done",
    roles: ['coordinator'],
    actions: ['complete'],
    subjects: ['Task'],
    when: { atSite: true, taskRole: 'coordinator' },
  },
  'A-TASK-LEAD': {
    title: 'Any task of the site is done',
    roles: LEADERS,
    actions: ['complete'],
    subjects: ['Task'],
    when: AT_SITE,
  },
  'A-TRACK': {
    title: 'Seats, waitlist and groups of the tracks of their sites',
    roles: OFFICE,
    actions: ['list', 'read', 'arrange'],
    subjects: ['Track'],
    when: AT_SITE,
  },
  'A-GROUPS': {
    title: 'The groups that they lead, and how full the tracks of their sites are',
    roles: ['clinician'],
    actions: ['list', 'read'],
    subjects: ['Track'],
    when: AT_SITE,
    fields: ['trackId', 'seq', 'capacity', 'taken', 'free', 'groups'],
  },
  'A-CALENDAR': {
    title: 'Holidays and closed days of their sites',
    roles: CARE,
    actions: ['read'],
    subjects: ['Site'],
    when: AT_SITE,
  },
  'A-CLOSE': {
    title: 'Their site is closed for a day, and opened again',
    roles: LEADERS,
    actions: ['close'],
    subjects: ['Site'],
    when: AT_SITE,
  },
} as const satisfies Record<string, AccessRule>;
