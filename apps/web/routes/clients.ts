import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { caseloadSearch } from '../caseload/search.js';
import { mergesSearch } from '../merges/search.js';
import { frame, needsAllWords } from './frame.js';

/** The pages by which a client is referred, waits for a seat, and is found. */
const caseload = createRoute({
  getParentRoute: () => frame,
  path: '/caseload',
  validateSearch: caseloadSearch,
  component: lazyRouteComponent(() => import('../caseload/page.js'), 'CaseloadPage'),
});
const unassigned = createRoute({
  getParentRoute: () => frame,
  path: '/caseload/unassigned',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../caseload/unassigned-page.js'), 'UnassignedPage'),
});
const refer = createRoute({
  getParentRoute: () => frame,
  path: '/refer',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../refer/page.js'), 'ReferPage'),
});
const fromFile = createRoute({
  getParentRoute: () => frame,
  path: '/refer/file',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../from-file/page.js'), 'FromFilePage'),
});
const firstWaitlist = createRoute({
  getParentRoute: () => frame,
  path: '/waitlist',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../waitlist/first-page.js'), 'FirstWaitlistPage'),
});
const waitlist = createRoute({
  getParentRoute: () => frame,
  path: '/waitlist/$track',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../waitlist/page.js'), 'WaitlistPage'),
});
const emergency = createRoute({
  getParentRoute: () => frame,
  path: '/emergency',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../emergency/page.js'), 'EmergencyPage'),
});
const breakGlass = createRoute({
  getParentRoute: () => frame,
  path: '/emergency/$journeyId',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../emergency/break-page.js'), 'BreakGlassPage'),
});

const merges = createRoute({
  getParentRoute: () => frame,
  path: '/merges',
  ...needsAllWords,
  validateSearch: mergesSearch,
  component: lazyRouteComponent(() => import('../merges/page.js'), 'MergesPage'),
});
const merge = createRoute({
  getParentRoute: () => frame,
  path: '/merges/$mergeId',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../merges/merge-page.js'), 'MergePage'),
});
const undoMerge = createRoute({
  getParentRoute: () => frame,
  path: '/merges/$mergeId/undo',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../merges/undo-page.js'), 'UndoMergePage'),
});

export const clientRoutes = [
  caseload,
  unassigned,
  refer,
  fromFile,
  firstWaitlist,
  waitlist,
  emergency,
  breakGlass,
  merges,
  merge,
  undoMerge,
] as const;
