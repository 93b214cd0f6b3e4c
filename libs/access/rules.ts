import type { AccessRule } from './access-rule.js';
import { STAFF_ROLES } from './person.js';

const LEADERS = ['supervisor', 'director'] as const;
const CARE = ['coordinator', 'clinician', ...LEADERS] as const;
const OFFICE = ['coordinator', ...LEADERS] as const;

const AT_SITE = { atSite: true } as const;
const THEIRS = { atSite: true, theirs: true } as const;

/** What an operator sees of a journey: that it stands still, and where; never whose it is or why they came. */
const WHERE_IT_IS = [
  'journeyId',
  'number',
  'phase',
  'tier',
  'track',
  'overdue',
  'openedAt',
  'closedAt',
] as const;

/**
 * Who may do what to what, and how they have to stand to it. What no rule lets is refused (A-DENY), and every rule on what
 * is at a site says so (A-SITE). docs/access.md has the same table.
 */
export const ACCESS_RULES = {
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
  'A-CORRECT': {
    title: 'Name, birth date, gender and number of a client of their sites are corrected, with a reason',
    roles: OFFICE,
    actions: ['correct'],
    subjects: ['Client'],
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
  'A-CONTACT': {
    title: 'Contact, consent, screening, seats and scheduling at their sites',
    roles: OFFICE,
    actions: ['contact', 'screen', 'schedule', 'end'],
    subjects: ['Journey'],
    when: AT_SITE,
  },
  'A-TREAT': {
    title: 'Everything of the treatment of whoever is in their own caseload',
    roles: ['clinician'],
    actions: ['contact', 'screen', 'schedule', 'attend', 'treat', 'assign', 'end'],
    subjects: ['Journey'],
    when: THEIRS,
  },
  'A-LEAD': {
    title: 'Everything of the treatment at their sites: signing, holds, steps',
    roles: LEADERS,
    actions: ['attend', 'treat'],
    subjects: ['Journey'],
    when: AT_SITE,
  },
  'A-RISK': {
    title: 'A high risk at their sites is answered by whoever is there',
    roles: ['clinician', ...LEADERS],
    actions: ['answerRisk'],
    subjects: ['Journey'],
    when: AT_SITE,
  },
  'A-RELAPSE': {
    title:
      'A relapse at their sites is acknowledged by whoever is there; it is decided by who has the client',
    roles: ['clinician', ...LEADERS],
    actions: ['answerRelapse'],
    subjects: ['Journey'],
    when: AT_SITE,
  },
  'A-REPORT': {
    title: 'A relapse, a risk or a result is reported by anybody in care at the site',
    roles: CARE,
    actions: ['report'],
    subjects: ['Journey'],
    when: AT_SITE,
  },
  'A-ASSIGN': {
    title: 'Who has a journey is decided at the site',
    roles: OFFICE,
    actions: ['assign'],
    subjects: ['Journey'],
    when: AT_SITE,
  },
  'A-TAKE-OVER': {
    title: 'A journey of the site that has no clinician may be taken over',
    roles: ['clinician'],
    actions: ['assign'],
    subjects: ['Journey'],
    when: { atSite: true, unassigned: true },
  },
  'A-RECORD': {
    title: 'Timeline, reasons, results and plans of their own caseload',
    roles: ['clinician'],
    actions: ['read'],
    subjects: ['Record'],
    when: THEIRS,
  },
  'A-SITE-RECORD': {
    title: 'Timeline, reasons, results and plans at their sites',
    roles: LEADERS,
    actions: ['read'],
    subjects: ['Record'],
    when: AT_SITE,
  },
  'A-GLASS': {
    title: 'In an emergency the glass is broken: one journey of the site, for a limited time, with a reason',
    roles: ['coordinator', 'clinician', 'supervisor'],
    actions: ['breakGlass'],
    subjects: ['Journey'],
    when: AT_SITE,
  },
  'A-GLASS-READ': {
    title:
      'Who has broken the glass finds and reads the journey until the time is over, and moves nothing by it',
    roles: ['clinician'],
    actions: ['list', 'read'],
    subjects: ['Journey', 'Client', 'Task', 'Session', 'Record', 'Consent'],
    when: { atSite: true, glass: true },
  },
  'A-GLASS-RECORD': {
    title: 'Who has broken the glass reads the record until the time is over',
    roles: ['coordinator'],
    actions: ['read'],
    subjects: ['Record'],
    when: { atSite: true, glass: true },
  },
  'A-GLASS-LIST': {
    title: 'Who has broken the glass at their sites, and why',
    roles: LEADERS,
    actions: ['list'],
    subjects: ['BreakGlass'],
    when: AT_SITE,
  },
  'A-GLASS-LIST-OWN': {
    title: 'For what they have broken the glass themselves',
    roles: ['coordinator', 'clinician'],
    actions: ['list'],
    subjects: ['BreakGlass'],
    when: { atSite: true, author: true },
  },
  'A-GLASS-END': {
    title: 'Broken glass of the site is ended before its time is over',
    roles: LEADERS,
    actions: ['end'],
    subjects: ['BreakGlass'],
    when: AT_SITE,
  },
  'A-GLASS-END-OWN': {
    title: 'Who has broken the glass ends it before its time is over',
    roles: ['coordinator', 'clinician'],
    actions: ['end'],
    subjects: ['BreakGlass'],
    when: { atSite: true, author: true },
  },
  'A-GLASS-REVIEW': {
    title: 'Broken glass of the site is reviewed by a leader who has not broken it',
    roles: LEADERS,
    actions: ['review'],
    subjects: ['BreakGlass'],
    when: { atSite: true, author: false },
  },
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
  'A-CONSENT': {
    title: 'Consents to disclosure, and what was disclosed, at their sites',
    roles: OFFICE,
    actions: ['read', 'record', 'disclose'],
    subjects: ['Consent'],
    when: AT_SITE,
  },
  'A-CONSENT-OWN': {
    title: 'Consents to disclosure, and what was disclosed, of their own caseload',
    roles: ['clinician'],
    actions: ['read', 'record', 'disclose'],
    subjects: ['Consent'],
    when: THEIRS,
  },
  'A-ADOPT': {
    title: 'A journey of their sites goes over to another policy',
    roles: ['director'],
    actions: ['adopt', 'compare'],
    subjects: ['Journey'],
    when: AT_SITE,
  },
  'A-REHEARSE': {
    title: "In rehearsal, a journey's clock is moved on",
    roles: CARE,
    actions: ['rehearse'],
    subjects: ['Journey'],
    when: AT_SITE,
  },
  'A-STAFF': {
    title: 'Who works at their sites',
    roles: CARE,
    actions: ['list'],
    subjects: ['Staff'],
    when: AT_SITE,
  },
  'A-STAFF-AUDIT': {
    title: 'Whom the staff ids of the audit stand for',
    roles: ['auditor'],
    actions: ['list'],
    subjects: ['Staff'],
  },
  'A-ASSESSORS': {
    title: 'The register of who may assess, of those who work at their sites',
    roles: LEADERS,
    actions: ['read'],
    subjects: ['Assessors'],
  },
  'A-ASSESSORS-RECORD': {
    title: 'Training to assess of somebody who works at their site is put on record',
    roles: LEADERS,
    actions: ['record'],
    subjects: ['Assessors'],
    when: AT_SITE,
  },
  'A-POLICY': {
    title: "The program's policies are read, by everybody but the auditor",
    roles: [...CARE, 'operator'],
    actions: ['read'],
    subjects: ['Policy'],
  },
  'A-PUBLISH': {
    title: "The program's policies are checked and published",
    roles: ['director'],
    actions: ['validate', 'publish'],
    subjects: ['Policy'],
  },
  'A-MOVE-TRACK': {
    title: 'A track with journeys is moved to another site by who works at both',
    roles: ['director'],
    actions: ['move'],
    subjects: ['Track'],
    when: AT_SITE,
  },
  'A-INSTRUMENT': {
    title: 'Instruments are read, and scored without keeping anything',
    roles: CARE,
    actions: ['read', 'score'],
    subjects: ['Instrument'],
  },
  'A-AUDIT': {
    title: 'The audit is read and verified',
    roles: ['auditor'],
    actions: ['read', 'verify'],
    subjects: ['Audit'],
  },
  'A-DECODE': {
    title: 'Payloads of the Temporal UI are decoded and encoded, by operators who have that right by itself',
    roles: ['decoder'],
    actions: ['decode'],
    subjects: ['Payload'],
  },
} as const satisfies Record<string, AccessRule>;

export type AccessRuleId = keyof typeof ACCESS_RULES;

/** Refusals that are no rule's own: nothing lets it, or it is at another site. */
export type RefusalId = AccessRuleId | 'A-DENY';

export const accessRules = Object.entries(ACCESS_RULES) as [AccessRuleId, AccessRule][];
