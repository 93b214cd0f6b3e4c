import type { Here } from './clinic-to-look-at.js';

/** A page as a row: who looks at it, at which path, what it shows, and its other states. A new page is a new row, and is checked in all these states. */
export interface Row {
  /** Name of the page, with which the file names of its pictures begin. */
  readonly name: string;
  /** The demo person who looks at the page. */
  readonly person: string;
  readonly path: (here: Here) => string;
  /** Words that the page shows when it is loaded. */
  readonly shows: string | ((here: Here) => string);
  /** Where the page has nothing to show, and what it says then; null if it is never empty. */
  readonly empty: {
    readonly person?: string;
    readonly path: (here: Here) => string;
    readonly shows: string;
  } | null;
  /** A demo person who is refused the page's data; null if everybody may see them. */
  readonly refusedTo: string | null;
  /** Whether the page fetches what it shows, so that it can be loading, or without an answer. */
  readonly asks: boolean;
  /** False if the page stands outside of the frame. It is the frame that says that nobody answers. */
  readonly hasFrame?: false;
}

const AUDITOR = 'auditor-1';
/** A clinician of the same site whose caseload has none of these clients. */
const COLLEAGUE = 'clinician-2';
/** A clinician of a site that has no clients. */
const ELSEWHERE = 'clinician-3';

const ofJourney = (name: string, part: string, shows: string, empty: Row['empty'] = null): Row => ({
  ...{ name, person: 'clinician-1', shows, empty, refusedTo: COLLEAGUE, asks: true },
  path: ({ becker }) => `/journeys/${becker}${part}`,
});

const ofConsents = (name: string, part: Row['path'], shows: string, empty: Row['empty'] = null): Row => ({
  ...{ name, person: 'coordinator-1', shows, empty, refusedTo: null, asks: true },
  path: (here) => `/journeys/${here.becker}/consents${part(here)}`,
});

/** Every page that has a route in apps/web/routes. */
export const EVERY_PAGE: readonly Row[] = [
  {
    ...{ name: 'me', person: 'clinician-1', shows: 'Roles', empty: null, refusedTo: null, asks: false },
    path: () => '/me',
  },
  {
    ...{ name: 'caseload', person: 'clinician-1', shows: 'Becker, Ines', refusedTo: AUDITOR, asks: true },
    path: () => '/caseload',
    empty: { path: () => '/caseload?phase=aftercare', shows: 'Nobody matches.' },
  },
  {
    ...{ name: 'unassigned', person: 'clinician-1', refusedTo: AUDITOR, asks: true, empty: null },
    ...{ path: () => '/caseload/unassigned', shows: 'Every client has a clinician.' },
  },
  {
    ...{ name: 'today', person: 'clinician-1', shows: '0 of 1 recorded', refusedTo: AUDITOR, asks: true },
    path: ({ monday }) => `/today?date=${monday}`,
    empty: { person: ELSEWHERE, path: () => '/today', shows: 'Nothing is due.' },
  },
  {
    ...{ name: 'attendance', person: 'clinician-1', shows: 'Becker, Ines', refusedTo: AUDITOR, asks: true },
    path: ({ monday, session }) => `/sessions/${monday}/${encodeURIComponent(session)}`,
    empty: {
      path: ({ monday }) => `/sessions/${monday}/nothing`,
      shows: 'There is no such session on this day, or it is not yours.',
    },
  },
  {
    ...{ name: 'refer', person: 'coordinator-1', shows: 'Whose number it is', empty: null, refusedTo: null },
    path: () => '/refer',
    asks: false,
  },
  {
    ...{ name: 'refer-file', person: 'coordinator-1', shows: 'Drop a file here, or choose one' },
    ...{ empty: null, refusedTo: null, asks: false },
    path: () => '/refer/file',
  },
  {
    ...{ name: 'waitlist', person: 'coordinator-1', shows: 'Ayala, Ines', refusedTo: AUDITOR, asks: true },
    path: () => '/waitlist/main-day-onsite',
    empty: { path: () => '/waitlist/main-evening-telehealth', shows: 'Nobody waits.' },
  },
  {
    ...{ name: 'no-such-track', person: 'coordinator-1', shows: 'There is no such track.', empty: null },
    ...{ refusedTo: null, asks: false },
    path: () => '/waitlist/nowhere',
  },
  {
    ...{
      name: 'groups',
      person: 'coordinator-1',
      shows: 'No group here yet.',
      refusedTo: AUDITOR,
      asks: true,
    },
    path: () => '/groups',
    empty: { person: COLLEAGUE, path: () => '/groups', shows: 'You lead no group.' },
  },
  {
    // groups.spec.ts looks at a group with its roster, because that needs a track of its own.
    ...{ name: 'no-such-group', person: 'coordinator-1', shows: 'no such', empty: null, refusedTo: null },
    path: () => '/groups/main-day-onsite/nothing',
    asks: true,
  },
  {
    ...{
      name: 'emergency',
      person: 'clinician-1',
      shows: 'Family name, whole',
      empty: null,
      refusedTo: null,
    },
    path: () => '/emergency',
    asks: false,
  },
  {
    ...{ name: 'emergency-one', person: COLLEAGUE, shows: 'Your supervisor is told', empty: null },
    ...{ refusedTo: null, asks: false },
    path: ({ chavez }) => `/emergency/${chavez}`,
  },
  {
    ...{ name: 'closures', person: 'supervisor-1', shows: 'Closed days', empty: null, refusedTo: null },
    path: () => '/closures',
    asks: true,
  },
  {
    ...{ name: 'calendar', person: 'director-1', shows: 'The days as they are to be', refusedTo: AUDITOR },
    path: () => '/sites/main/calendar',
    empty: { person: 'supervisor-1', path: () => '/sites/main/calendar', shows: 'A director of the site' },
    asks: true,
  },
  {
    ...{ name: 'program', person: 'supervisor-1', shows: 'Reach the client: 1', empty: null },
    ...{ refusedTo: null, asks: true },
    path: () => '/program',
  },
  {
    ...{ name: 'policies', person: 'director-1', shows: 'in force', empty: null, refusedTo: null },
    path: () => '/program/policies',
    asks: true,
  },
  {
    ...{ name: 'policy', person: 'director-1', shows: ({ policy }: Here) => policy, refusedTo: null },
    path: ({ policy }) => `/program/policies/${policy}`,
    empty: { path: () => '/program/policies/none', shows: 'There is no such version' },
    asks: true,
  },
  {
    ...{
      name: 'policy-write',
      person: 'director-1',
      shows: 'It can be published as it stands.',
      empty: null,
    },
    ...{ refusedTo: null, asks: true },
    path: ({ policy }) => `/program/policies/${policy}/write`,
  },
  {
    ...{ name: 'policy-publish', person: 'director-1', shows: 'is published already', empty: null },
    ...{ refusedTo: null, asks: true },
    path: ({ policy }) => `/program/policies/${policy}/publish`,
  },
  {
    ...{ name: 'compare', person: 'supervisor-1', shows: 'What would change for whom', empty: null },
    ...{ refusedTo: null, asks: true },
    path: () => '/program/compare',
  },
  {
    ...{
      name: 'stuck',
      person: 'operator-1',
      shows: ({ late }: Here) => late,
      refusedTo: AUDITOR,
      asks: true,
    },
    path: () => '/stuck',
    // stuck.spec.ts looks at the page when nothing is late, before something is.
    empty: null,
  },
  {
    ...{ name: 'audit', person: AUDITOR, shows: '50 so far', refusedTo: 'clinician-1', asks: true },
    path: () => '/audit',
    empty: { path: () => '/audit?subject=nobody', shows: 'No row matches.' },
  },
  ofJourney('journey', '', 'What comes next'),
  ofJourney('progress', '/progress', 'As a table', {
    path: ({ chavez }) => `/journeys/${chavez}/progress`,
    shows: 'Treatment has not begun, and no instrument has been taken.',
  }),
  ofJourney('plan', '/plan', 'Criteria for discharge', {
    path: ({ chavez }) => `/journeys/${chavez}/plan`,
    shows: 'There is no plan yet.',
  }),
  ofJourney('timeline', '/timeline', 'Treatment began'),
  {
    ...{
      name: 'screening',
      person: 'coordinator-1',
      shows: 'The referral',
      empty: null,
      refusedTo: COLLEAGUE,
    },
    path: ({ chavez }) => `/journeys/${chavez}/screening`,
    asks: true,
  },
  ofConsents('consents', () => '', 'Example Outpatient Clinic', {
    path: ({ chavez }) => `/journeys/${chavez}/consents`,
    shows: 'No consent to disclose is on record.',
  }),
  ofConsents('consent-new', () => '/new', 'Who discloses'),
  ofJourney('emergency-disclosure', '/consents/emergency', 'Who was told'),
  ofConsents('consent-revoke', ({ consent }) => `/${consent}/revoke`, 'Who revokes it'),
  ofConsents('consent-end-case', ({ consent }) => `/${consent}/end-case`, 'When the case was disposed of'),
  ofConsents('consent-disclose', ({ consent }) => `/${consent}/disclose`, 'What is disclosed'),
  ofJourney('notes', '/notes', 'Open the notes'),
  ofJourney('note-new', '/notes/new', 'Write a note'),
  ofJourney('client', '/client', 'Record numbers'),
  {
    ...{
      name: 'client-correct',
      person: 'coordinator-1',
      shows: 'What stood there before is kept',
      empty: null,
    },
    ...{ refusedTo: null, asks: true },
    path: ({ becker }) => `/journeys/${becker}/client/correct`,
  },
  {
    ...{ name: 'client-people', person: 'coordinator-1', shows: 'Ask the client.', empty: null },
    ...{ refusedTo: null, asks: true },
    path: ({ becker }) => `/journeys/${becker}/client/people`,
  },
  {
    ...{ name: 'client-same', person: 'coordinator-1', shows: 'looks like the same person' },
    ...{ empty: null, refusedTo: null, asks: true },
    path: ({ becker }) => `/journeys/${becker}/client/same`,
  },
  {
    ...{ name: 'merges', person: 'supervisor-1', shows: 'Becker, Ines and Bekker, Ines', asks: true },
    ...{ path: () => '/merges', refusedTo: 'clinician-1' },
    empty: { path: () => '/merges?status=signed', shows: 'There is none.' },
  },
  {
    ...{ name: 'merge', person: 'supervisor-1', shows: 'Make them one person', empty: null, asks: true },
    ...{ path: ({ merge }) => `/merges/${merge}`, refusedTo: 'clinician-1' },
  },
  {
    ...{ name: 'merge-undo', person: 'supervisor-1', shows: 'The two stay as they are.', empty: null },
    ...{ path: ({ merge }) => `/merges/${merge}/undo`, refusedTo: 'clinician-1', asks: true },
  },
  ofJourney('milestone', '/do/decide-level', 'Level of care'),
  ofJourney('review', '/do/review-plan', 'Readiness to change'),
  ofJourney('clinical-data', '/do/record-clinical-data', 'Diagnoses'),
  ofJourney('fact', '/report/relapse', 'Who says so'),
  ofJourney('toxicology', '/report/toxicology', 'Kind of test'),
  {
    ...{ name: 'no-such-journey', person: 'clinician-1', shows: 'There is no such journey', empty: null },
    ...{ refusedTo: null, asks: false },
    path: () => '/journeys/00000000-0000-4000-8000-000000000000.1',
  },
  {
    ...{ name: 'no-such-page', person: 'clinician-1', shows: 'There is no such page', empty: null },
    ...{ refusedTo: null, asks: false, hasFrame: false },
    path: () => '/nothing',
  },
];
