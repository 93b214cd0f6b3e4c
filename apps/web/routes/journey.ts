import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadFactForm } from '../facts/forms.js';
import { factSearch } from '../facts/search.js';
import { timelineSearch } from '../journey/timeline/search.js';
import { sameSearch } from '../merges/search.js';
import { loadMilestoneForm } from '../milestones/forms.js';
import { milestoneSearch } from '../milestones/search.js';
import { frame, needsAllWords } from './frame.js';

/** The pages of one journey, below its heading; each milestone and each fact has a form there. */
const journey = createRoute({
  getParentRoute: () => frame,
  path: '/journeys/$journeyId',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../journey/page.js'), 'JourneyPage'),
});
const now = createRoute({
  getParentRoute: () => journey,
  path: '/',
  component: lazyRouteComponent(() => import('../journey/now/page.js'), 'NowPage'),
});
const screening = createRoute({
  getParentRoute: () => journey,
  path: '/screening',
  component: lazyRouteComponent(() => import('../screening/page.js'), 'ScreeningPage'),
});
const progress = createRoute({
  getParentRoute: () => journey,
  path: '/progress',
  component: lazyRouteComponent(() => import('../journey/progress/page.js'), 'ProgressPage'),
});
const plan = createRoute({
  getParentRoute: () => journey,
  path: '/plan',
  component: lazyRouteComponent(() => import('../journey/plan/page.js'), 'PlanPage'),
});
const timeline = createRoute({
  getParentRoute: () => journey,
  path: '/timeline',
  validateSearch: timelineSearch,
  component: lazyRouteComponent(() => import('../journey/timeline/page.js'), 'TimelinePage'),
});
const consents = createRoute({
  getParentRoute: () => journey,
  path: '/consents',
  component: lazyRouteComponent(() => import('../journey/consents/page.js'), 'ConsentsPage'),
});
const newConsent = createRoute({
  getParentRoute: () => journey,
  path: '/consents/new',
  component: lazyRouteComponent(() => import('../journey/consents/new-page.js'), 'NewConsentPage'),
});
const emergencyDisclosure = createRoute({
  getParentRoute: () => journey,
  path: '/consents/emergency',
  component: lazyRouteComponent(
    () => import('../journey/consents/emergency-page.js'),
    'EmergencyDisclosurePage',
  ),
});
const revoke = createRoute({
  getParentRoute: () => journey,
  path: '/consents/$consentId/revoke',
  component: lazyRouteComponent(() => import('../journey/consents/revoke-page.js'), 'RevokePage'),
});
const endCase = createRoute({
  getParentRoute: () => journey,
  path: '/consents/$consentId/end-case',
  component: lazyRouteComponent(() => import('../journey/consents/end-case-page.js'), 'EndCasePage'),
});
const disclose = createRoute({
  getParentRoute: () => journey,
  path: '/consents/$consentId/disclose',
  component: lazyRouteComponent(() => import('../journey/consents/disclose-page.js'), 'DisclosePage'),
});
const client = createRoute({
  getParentRoute: () => journey,
  path: '/client',
  component: lazyRouteComponent(() => import('../journey/client/page.js'), 'ClientPage'),
});
const correctClient = createRoute({
  getParentRoute: () => journey,
  path: '/client/correct',
  component: lazyRouteComponent(() => import('../journey/client/correct-page.js'), 'CorrectPage'),
});
const relatedPersons = createRoute({
  getParentRoute: () => journey,
  path: '/client/people',
  component: lazyRouteComponent(() => import('../journey/client/people-page.js'), 'PeoplePage'),
});
const sameClient = createRoute({
  getParentRoute: () => journey,
  path: '/client/same',
  validateSearch: sameSearch,
  component: lazyRouteComponent(() => import('../merges/propose-page.js'), 'ProposeMergePage'),
});
const notes = createRoute({
  getParentRoute: () => journey,
  path: '/notes',
  component: lazyRouteComponent(() => import('../journey/notes/page.js'), 'NotesPage'),
});
const newNote = createRoute({
  getParentRoute: () => journey,
  path: '/notes/new',
  component: lazyRouteComponent(() => import('../journey/notes/new-page.js'), 'NewNotePage'),
});
const milestone = createRoute({
  getParentRoute: () => journey,
  path: '/do/$milestone',
  validateSearch: milestoneSearch,
  loader: async ({ params: { milestone } }) => ({ Form: await loadMilestoneForm(milestone) }),
  component: lazyRouteComponent(() => import('../milestones/page.js'), 'MilestonePage'),
});
const fact = createRoute({
  getParentRoute: () => journey,
  path: '/report/$fact',
  validateSearch: factSearch,
  loader: async ({ params: { fact } }) => ({ Form: await loadFactForm(fact) }),
  component: lazyRouteComponent(() => import('../facts/page.js'), 'FactPage'),
});

export const journeyRoute = journey.addChildren([
  now,
  screening,
  progress,
  plan,
  timeline,
  consents,
  newConsent,
  emergencyDisclosure,
  revoke,
  endCase,
  disclose,
  client,
  correctClient,
  relatedPersons,
  sameClient,
  notes,
  newNote,
  milestone,
  fact,
]);
