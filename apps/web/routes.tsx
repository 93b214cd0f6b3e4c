import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { meQuery } from './api/me.js';
import { queries } from './api/queries.js';
import { auditSearch } from './audit/search.js';
import { caseloadSearch } from './caseload/search.js';
import { closuresSearch } from './closures/search.js';
import { compareSearch } from './compare/search.js';
import { loadFactForm } from './facts/forms.js';
import { entriesFor } from './frame/navigation.js';
import { Gate } from './frame/gate.js';
import { SignedInPage } from './frame/signed-in-page.js';
import { timelineSearch } from './journey/timeline/search.js';
import { loadMilestoneForm } from './milestones/forms.js';
import { milestoneSearch } from './milestones/search.js';
import { NoPage, PageFault } from './parts/page-fault.js';
import { programSearch } from './program/search.js';
import { todaySearch } from './today/search.js';
import { allWords } from './words/language.js';

/** Every address of the pages. Ids and codes may stand in one, and nothing that names a person. Each page is loaded when it is opened. */
const root = createRootRoute({ notFoundComponent: NoPage });

/** Its words are not among those of the first pages. */
const needsAllWords = { beforeLoad: allWords } as const;

const signedIn = createRoute({ getParentRoute: () => root, path: '/signed-in', component: SignedInPage });
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Gate });

const begin = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: async () => {
    const me = await queries.ensureQueryData(meQuery).catch(() => null);
    // This is how the router is told.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (me) throw redirect({ to: entriesFor(me)[0]!.to, replace: true });
  },
});

const me = createRoute({
  getParentRoute: () => frame,
  path: '/me',
  component: lazyRouteComponent(() => import('./frame/me-page.js'), 'MePage'),
});

const caseload = createRoute({
  getParentRoute: () => frame,
  path: '/caseload',
  validateSearch: caseloadSearch,
  component: lazyRouteComponent(() => import('./caseload/page.js'), 'CaseloadPage'),
});

const today = createRoute({
  getParentRoute: () => frame,
  path: '/today',
  validateSearch: todaySearch,
  component: lazyRouteComponent(() => import('./today/page.js'), 'TodayPage'),
});

const attendance = createRoute({
  getParentRoute: () => frame,
  path: '/sessions/$date/$key',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./attendance/page.js'), 'AttendancePage'),
});

const refer = createRoute({
  getParentRoute: () => frame,
  path: '/refer',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./refer/page.js'), 'ReferPage'),
});

const fromFile = createRoute({
  getParentRoute: () => frame,
  path: '/refer/file',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./from-file/page.js'), 'FromFilePage'),
});

const firstWaitlist = createRoute({
  getParentRoute: () => frame,
  path: '/waitlist',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./waitlist/first-page.js'), 'FirstWaitlistPage'),
});
const waitlist = createRoute({
  getParentRoute: () => frame,
  path: '/waitlist/$track',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./waitlist/page.js'), 'WaitlistPage'),
});

const emergency = createRoute({
  getParentRoute: () => frame,
  path: '/emergency',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./emergency/page.js'), 'EmergencyPage'),
});
const breakGlass = createRoute({
  getParentRoute: () => frame,
  path: '/emergency/$journeyId',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./emergency/break-page.js'), 'BreakGlassPage'),
});

const closures = createRoute({
  getParentRoute: () => frame,
  path: '/closures',
  ...needsAllWords,
  validateSearch: closuresSearch,
  component: lazyRouteComponent(() => import('./closures/page.js'), 'ClosuresPage'),
});
const siteCalendar = createRoute({
  getParentRoute: () => frame,
  path: '/sites/$site/calendar',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./calendar/page.js'), 'CalendarPage'),
});

const program = createRoute({
  getParentRoute: () => frame,
  path: '/program',
  ...needsAllWords,
  validateSearch: programSearch,
  component: lazyRouteComponent(() => import('./program/page.js'), 'ProgramPage'),
});
const policies = createRoute({
  getParentRoute: () => frame,
  path: '/program/policies',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./policies/page.js'), 'PoliciesPage'),
});
const policy = createRoute({
  getParentRoute: () => frame,
  path: '/program/policies/$version',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./policies/version-page.js'), 'PolicyPage'),
});
const writePolicy = createRoute({
  getParentRoute: () => frame,
  path: '/program/policies/$version/write',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./policies/write-page.js'), 'WritePolicyPage'),
});
const publishPolicy = createRoute({
  getParentRoute: () => frame,
  path: '/program/policies/$version/publish',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./policies/publish-page.js'), 'PublishPage'),
});
const compare = createRoute({
  getParentRoute: () => frame,
  path: '/program/compare',
  ...needsAllWords,
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('./compare/page.js'), 'ComparePage'),
});
const groups = createRoute({
  getParentRoute: () => frame,
  path: '/groups',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./groups/page.js'), 'GroupsPage'),
});
const group = createRoute({
  getParentRoute: () => frame,
  path: '/groups/$track/$group',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./groups/group-page.js'), 'GroupPage'),
});

const stuck = createRoute({
  getParentRoute: () => frame,
  path: '/stuck',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./stuck/page.js'), 'StuckPage'),
});

const audit = createRoute({
  getParentRoute: () => frame,
  path: '/audit',
  ...needsAllWords,
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./audit/page.js'), 'AuditPage'),
});

const journey = createRoute({
  getParentRoute: () => frame,
  path: '/journeys/$journeyId',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('./journey/page.js'), 'JourneyPage'),
});
const now = createRoute({
  getParentRoute: () => journey,
  path: '/',
  component: lazyRouteComponent(() => import('./journey/now/page.js'), 'NowPage'),
});
const progress = createRoute({
  getParentRoute: () => journey,
  path: '/progress',
  component: lazyRouteComponent(() => import('./journey/progress/page.js'), 'ProgressPage'),
});
const plan = createRoute({
  getParentRoute: () => journey,
  path: '/plan',
  component: lazyRouteComponent(() => import('./journey/plan/page.js'), 'PlanPage'),
});
const timeline = createRoute({
  getParentRoute: () => journey,
  path: '/timeline',
  validateSearch: timelineSearch,
  component: lazyRouteComponent(() => import('./journey/timeline/page.js'), 'TimelinePage'),
});
const screening = createRoute({
  getParentRoute: () => journey,
  path: '/screening',
  component: lazyRouteComponent(() => import('./screening/page.js'), 'ScreeningPage'),
});
const consents = createRoute({
  getParentRoute: () => journey,
  path: '/consents',
  component: lazyRouteComponent(() => import('./journey/consents/page.js'), 'ConsentsPage'),
});
const newConsent = createRoute({
  getParentRoute: () => journey,
  path: '/consents/new',
  component: lazyRouteComponent(() => import('./journey/consents/new-page.js'), 'NewConsentPage'),
});
const emergencyDisclosure = createRoute({
  getParentRoute: () => journey,
  path: '/consents/emergency',
  component: lazyRouteComponent(
    () => import('./journey/consents/emergency-page.js'),
    'EmergencyDisclosurePage',
  ),
});
const revoke = createRoute({
  getParentRoute: () => journey,
  path: '/consents/$consentId/revoke',
  component: lazyRouteComponent(() => import('./journey/consents/revoke-page.js'), 'RevokePage'),
});
const endCase = createRoute({
  getParentRoute: () => journey,
  path: '/consents/$consentId/end-case',
  component: lazyRouteComponent(() => import('./journey/consents/end-case-page.js'), 'EndCasePage'),
});
const disclose = createRoute({
  getParentRoute: () => journey,
  path: '/consents/$consentId/disclose',
  component: lazyRouteComponent(() => import('./journey/consents/disclose-page.js'), 'DisclosePage'),
});
const notes = createRoute({
  getParentRoute: () => journey,
  path: '/notes',
  component: lazyRouteComponent(() => import('./journey/notes/page.js'), 'NotesPage'),
});
const newNote = createRoute({
  getParentRoute: () => journey,
  path: '/notes/new',
  component: lazyRouteComponent(() => import('./journey/notes/new-page.js'), 'NewNotePage'),
});
const milestone = createRoute({
  getParentRoute: () => journey,
  path: '/do/$milestone',
  validateSearch: milestoneSearch,
  loader: async ({ params: { milestone } }) => ({ Form: await loadMilestoneForm(milestone) }),
  component: lazyRouteComponent(() => import('./milestones/page.js'), 'MilestonePage'),
});
const fact = createRoute({
  getParentRoute: () => journey,
  path: '/report/$fact',
  loader: async ({ params: { fact } }) => ({ Form: await loadFactForm(fact) }),
  component: lazyRouteComponent(() => import('./facts/page.js'), 'FactPage'),
});

const routeTree = root.addChildren([
  signedIn,
  frame.addChildren([
    begin,
    me,
    today,
    attendance,
    caseload,
    refer,
    fromFile,
    firstWaitlist,
    waitlist,
    emergency,
    breakGlass,
    closures,
    siteCalendar,
    program,
    policies,
    policy,
    writePolicy,
    publishPolicy,
    compare,
    groups,
    group,
    stuck,
    audit,
    journey.addChildren([
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
      notes,
      newNote,
      milestone,
      fact,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  // Asked for by the pages themselves, so that what they show is as fresh as theirs.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: PageFault,
  defaultNotFoundComponent: NoPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
