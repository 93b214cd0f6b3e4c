import type { Page } from 'playwright-core';
import type { Here } from './here.js';

/** One page of docs/pages.md. A new page is another row, at its place in the order of a day. */
export interface Picture {
  /** The name of the picture's file. */
  readonly name: string;
  /** Its heading in docs/pages.md. */
  readonly title: string;
  /** What the page is for, in a sentence or two. */
  readonly says: string;
  /** A demo person who has this page. */
  readonly person: string;
  readonly path: (here: Here) => string;
  /** A word that is on the page once it is loaded. */
  readonly shows: string | RegExp;
  /** A phone's width for what is done by thumb. Default: a desk's width. */
  readonly width?: number;
  /** What is pressed or typed before the picture is taken. */
  readonly then?: (page: Page) => Promise<unknown>;
}

/** The pages in the order in which a client comes through the program; then those of people other than clinicians and coordinators. */
export const PICTURES: readonly Picture[] = [
  {
    name: 'today',
    title: 'Today',
    says: 'What needs somebody now stands first, with its button; then the sessions of the day, and the tasks by when they are due. Each task leads to the form that ends it.',
    person: 'clinician-1',
    path: ({ sessionDay }) => `/today?date=${sessionDay}`,
    shows: 'Tasks',
  },
  {
    name: 'find',
    title: 'Find',
    says: 'Ctrl K, on every page: two letters of a name or of a record number, a page, or what may be done now; the arrows, Enter. What is typed stands in no address.',
    person: 'coordinator-1',
    path: () => '/caseload',
    shows: 'Find (Ctrl K)',
    then: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('ma');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  {
    name: 'refer',
    title: 'Refer',
    says: 'A new referral, in three steps: who, why here, and all of it read back before it is sent. While name and birth date are typed, whoever may be the same person stands beside the form.',
    person: 'coordinator-1',
    path: () => '/refer',
    shows: 'Whose number it is',
  },
  {
    name: 'refer-file',
    title: 'Refer from a file',
    says: 'A hospital’s referrals, looked through before any is taken: what is new, who returns, which lines are not readable and why.',
    person: 'coordinator-1',
    path: () => '/refer/file',
    shows: 'Drop a file here, or choose one',
  },
  {
    name: 'screening',
    title: 'Screening',
    says: 'Risk and eligibility on one page, with what the referral said and what is recorded. What the rules say to the answers stands beside them before anything is sent.',
    person: 'coordinator-1',
    path: ({ screened }) => `/journeys/${screened}/screening`,
    shows: 'The referral',
  },
  {
    name: 'waitlist',
    title: 'Waitlist',
    says: 'A track: what is on offer with the time that is left, who waits, why in this order, and which seat is free next.',
    person: 'coordinator-1',
    path: () => '/waitlist/main-evening-telehealth',
    shows: 'Offered',
  },
  {
    name: 'caseload',
    title: 'Caseload',
    says: 'Who is in the program, what is due first first. The filters stand in the address, words do not.',
    person: 'supervisor-1',
    path: () => '/caseload',
    shows: 'Late only',
  },
  {
    name: 'unassigned',
    title: 'Without a clinician',
    says: 'Whom nobody treats yet, those first who have waited longest. A clinician takes one over with one press.',
    person: 'clinician-1',
    path: () => '/caseload/unassigned',
    shows: 'Without a clinician',
  },
  {
    name: 'journey',
    title: 'A journey: now',
    says: 'Where the client stands, what comes next and by which rule, what else may be done, and what not yet and why.',
    person: 'clinician-1',
    path: ({ treated }) => `/journeys/${treated}`,
    shows: 'What comes next',
  },
  {
    name: 'refused',
    title: 'A form that is not to be sent yet',
    says: 'The rule, what it looked at, what it needs, and the way on: said in place, by a dry run of the very rule.',
    person: 'clinician-1',
    path: ({ treated }) => `/journeys/${treated}/do/step-down`,
    shows: 'Not yet.',
  },
  {
    name: 'relapse',
    title: 'What has happened: a relapse',
    says: 'A report is taken in and never refused; who is told, and when, is said beside it.',
    person: 'clinician-1',
    path: ({ treated }) => `/journeys/${treated}/report/relapse`,
    shows: 'Who says so',
  },
  {
    name: 'attendance',
    title: 'Attendance',
    says: 'A group at one press a client and one for all others, by thumb on a phone in the group room. Sent together; what cannot be stays in its row.',
    person: 'clinician-1',
    path: ({ sessionDay, sessionKey }) => `/sessions/${sessionDay}/${encodeURIComponent(sessionKey)}`,
    shows: 'not recorded',
    width: 390,
  },
  {
    name: 'progress',
    title: 'A journey: progress',
    says: 'Hours by week, tiers, relapses and each instrument over one axis of time. Each chart is a table, too.',
    person: 'clinician-1',
    path: ({ treated }) => `/journeys/${treated}/progress`,
    shows: 'As a table',
  },
  {
    name: 'plan',
    title: 'A journey: the plan',
    says: 'Goals, the criteria for the discharge, the week, and the versions with who signed them.',
    person: 'clinician-1',
    path: ({ treated }) => `/journeys/${treated}/plan`,
    shows: 'Criteria for discharge',
  },
  {
    name: 'plan-form',
    title: 'A form: the plan',
    says: 'Goals in the client’s own words, the criteria for the discharge, and the sessions of the week, with what the rules say to their hours while they are written.',
    person: 'clinician-1',
    path: ({ treated }) => `/journeys/${treated}/do/amend-plan`,
    shows: 'Amend the plan',
  },
  {
    name: 'timeline',
    title: 'A journey: the timeline',
    says: 'What has happened, newest first, with the rule that decided it; Why opens what that rule looked at.',
    person: 'clinician-1',
    path: ({ treated }) => `/journeys/${treated}/timeline`,
    shows: 'Treatment began',
  },
  {
    name: 'client',
    title: 'A journey: the client',
    says: 'Who it is, whom staff may call, and the stays before. What is on record is corrected with a reason, and what stood there before is kept.',
    person: 'coordinator-1',
    path: ({ treated }) => `/journeys/${treated}/client`,
    shows: 'Record numbers',
  },
  {
    name: 'merge',
    title: 'Two records of one person',
    says: 'Both records side by side, line by line. Whoever works in the office says that they are one person; a supervisor signs it, or parts the two again.',
    person: 'coordinator-1',
    path: ({ treated, screened }) => `/journeys/${treated}/client/same?other=${screened.split('.')[0]}`,
    shows: 'Who stays',
  },
  {
    name: 'consents',
    title: 'A journey: consents',
    says: 'What of the client may be told to whom, as they have signed it, and what has gone out. Nothing is told to anybody before.',
    person: 'coordinator-1',
    path: ({ treated }) => `/journeys/${treated}/consents`,
    shows: 'Record a signed consent',
  },
  {
    name: 'notes',
    title: 'A journey: counselling notes',
    says: 'Kept apart from the record, and opened by a press of their own, which is in the audit.',
    person: 'clinician-1',
    path: ({ treated }) => `/journeys/${treated}/notes`,
    shows: 'Open the notes',
  },
  {
    name: 'emergency',
    title: 'Emergency access',
    says: 'A client of somebody else who cannot wait: found by the exact name and birth date, opened for a while with a reason that the supervisor reads.',
    person: 'clinician-1',
    path: () => '/emergency',
    shows: 'Family name, whole',
  },
  {
    name: 'program',
    title: 'Program',
    says: 'Seats, ladders, what is late by whose client it is, and how far clients come.',
    person: 'supervisor-1',
    path: () => '/program',
    shows: 'How the program stands at your sites.',
  },
  {
    name: 'closures',
    title: 'Closed days',
    says: 'A site is closed for a day, as for snow: its sessions are the program’s to cancel, and nobody has missed them.',
    person: 'supervisor-1',
    path: () => '/closures',
    shows: 'Closed days',
  },
  {
    name: 'calendar',
    title: 'The calendar of a site',
    says: 'Weekdays, holidays, closures and the time zone of a site. What they would change for whom is shown before they are published.',
    person: 'director-1',
    path: () => '/sites/main/calendar',
    shows: 'The days as they are to be',
  },
  {
    name: 'policies',
    title: 'Policies',
    says: 'The numbers that the program runs by, version by version. What is published never changes.',
    person: 'director-1',
    path: () => '/program/policies',
    shows: 'in force',
  },
  {
    name: 'compare',
    title: 'What would change for whom',
    says: 'Decisions of recorded journeys are judged again by another policy before anybody adopts it.',
    person: 'supervisor-1',
    path: () => '/program/compare',
    shows: 'What would change for whom',
  },
  {
    name: 'stuck',
    title: 'Stuck',
    says: 'What an operator sees: which journeys are late, where they stand, their runs. Nobody’s name.',
    person: 'operator-1',
    path: () => '/stuck',
    shows: 'Open journeys of which something was due',
  },
  {
    name: 'audit',
    title: 'Audit',
    says: 'Who did what to whom; the walk of the chains that shows that nothing was changed; the export.',
    person: 'auditor-1',
    path: () => '/audit',
    shows: '50 so far',
  },
  {
    name: 'me',
    title: 'Me',
    says: 'Who is signed in, as the program knows them.',
    person: 'clinician-1',
    path: () => '/me',
    shows: 'Roles',
  },
  {
    name: 'espanol',
    title: 'In Spanish, dark, on a phone',
    says: 'All words are there in both languages, every page in both schemes, from 320 px on.',
    person: 'clinician-1',
    path: ({ treated }) => `/journeys/${treated}`,
    shows: 'What comes next',
    width: 390,
    then: async (page) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.getByRole('button', { name: 'Menu' }).click();
      // The navigation of a wide page has the same field, but it is hidden here.
      await page.getByLabel('Language').filter({ visible: true }).selectOption('es');
      await page.getByRole('button', { name: 'Menú' }).click();
    },
  },
];
