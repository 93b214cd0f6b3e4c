import type { AccessRule } from './access-rule.js';
import { AT_SITE, CARE, LEADERS, OFFICE, THEIRS } from './rule-parts.js';

/** Rules about consents to disclosure, policies, staff and registers, the audit, and payloads. */
export const programRules = {
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
  'A-COMPARE': {
    title: 'What another policy would change for journeys of their sites',
    roles: LEADERS,
    actions: ['compare'],
    subjects: ['Journey'],
    when: AT_SITE,
  },
  'A-RECIPIENTS': {
    title: 'Whom a consent to disclosure may name: by id and name, and never how they are reached',
    roles: CARE,
    actions: ['list'],
    subjects: ['Recipient'],
  },
  'A-ADOPT': {
    title: 'A journey of their sites goes over to another policy',
    roles: ['director'],
    actions: ['adopt'],
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
  'A-OUTCOMES': {
    title: 'How the program does at their sites: outcomes, seats, and what is late',
    roles: LEADERS,
    actions: ['list'],
    subjects: ['Outcomes'],
    when: AT_SITE,
  },
  'A-POLICY': {
    title: "The program's policies are read, by everybody but the auditor",
    roles: [...CARE, 'operator'],
    actions: ['read'],
    subjects: ['Policy'],
  },
  'A-PROGRAM': {
    title:
      'What the program is called, its sites, tracks and tiers; the auditor, too, reads times of its zone',
    roles: [...CARE, 'operator', 'auditor'],
    actions: ['read'],
    subjects: ['Program'],
  },
  'A-RUN': {
    title: 'Where the Temporal UI has the run of a journey',
    roles: ['director', 'operator'],
    actions: ['read'],
    subjects: ['Run'],
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
