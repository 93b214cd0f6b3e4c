import type { AccessRule } from './access-rule.js';
import { AT_SITE, LEADERS, THEIRS } from './rule-parts.js';

/** Medical emergencies; and broken glass: who breaks it, what it lets, who ends and reviews it. */
export const emergencyRules = {
  'A-EMERGENCY-LEAD': {
    title: 'What was told in a medical emergency of a client of their sites is put on record',
    roles: LEADERS,
    actions: ['tellEmergency'],
    subjects: ['Consent'],
    when: AT_SITE,
  },
  'A-EMERGENCY-OWN': {
    title: 'What was told in a medical emergency of a client of their own caseload is put on record',
    roles: ['clinician'],
    actions: ['tellEmergency'],
    subjects: ['Consent'],
    when: THEIRS,
  },
  'A-EMERGENCY-ON-CALL': {
    title:
      'Whoever is at the site, on call, puts on record what was told in a medical emergency while a risk or a relapse is open',
    roles: ['clinician'],
    actions: ['tellEmergency'],
    subjects: ['Consent'],
    when: { atSite: true, onCall: true },
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
} as const satisfies Record<string, AccessRule>;
