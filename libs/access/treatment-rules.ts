import type { AccessRule } from './access-rule.js';
import { AT_SITE, CARE, LEADERS, OFFICE, THEIRS } from './rule-parts.js';

/** Rules about contact, treatment, risk and reports, the care team of a journey, and its record. */
export const treatmentRules = {
  'A-CONTACT': {
    title: 'Contact, consent, screening, seats and scheduling at their sites',
    roles: OFFICE,
    actions: ['contact', 'screen', 'schedule', 'end'],
    subjects: ['Journey'],
    when: AT_SITE,
  },
  'A-RELATED': {
    title: 'Whom one may call about a client of their sites is kept',
    roles: OFFICE,
    actions: ['contact'],
    subjects: ['Client'],
    when: AT_SITE,
  },
  'A-OWN-RELATED': {
    title: 'Whom one may call about a client of their own caseload is kept',
    roles: ['clinician'],
    actions: ['contact'],
    subjects: ['Client'],
    when: THEIRS,
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
    title: 'A high risk at their sites is answered, and a safety plan kept, by whoever is there',
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
} as const satisfies Record<string, AccessRule>;
