import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { auditSearch } from '../audit/search.js';
import { compareSearch } from '../compare/search.js';
import { programSearch } from '../program/search.js';
import { frame, needsAllWords } from './frame.js';

/** The pages of the program: its numbers, its policies, journeys that are stuck, and the audit. */
const program = createRoute({
  getParentRoute: () => frame,
  path: '/program',
  ...needsAllWords,
  validateSearch: programSearch,
  component: lazyRouteComponent(() => import('../program/page.js'), 'ProgramPage'),
});
const policies = createRoute({
  getParentRoute: () => frame,
  path: '/program/policies',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../policies/page.js'), 'PoliciesPage'),
});
const policy = createRoute({
  getParentRoute: () => frame,
  path: '/program/policies/$version',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../policies/version-page.js'), 'PolicyPage'),
});
const writePolicy = createRoute({
  getParentRoute: () => frame,
  path: '/program/policies/$version/write',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../policies/write-page.js'), 'WritePolicyPage'),
});
const publishPolicy = createRoute({
  getParentRoute: () => frame,
  path: '/program/policies/$version/publish',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../policies/publish-page.js'), 'PublishPage'),
});
const compare = createRoute({
  getParentRoute: () => frame,
  path: '/program/compare',
  ...needsAllWords,
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('../compare/page.js'), 'ComparePage'),
});
const stuck = createRoute({
  getParentRoute: () => frame,
  path: '/stuck',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../stuck/page.js'), 'StuckPage'),
});
const audit = createRoute({
  getParentRoute: () => frame,
  path: '/audit',
  ...needsAllWords,
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../audit/page.js'), 'AuditPage'),
});

export const programRoutes = [
  program,
  policies,
  policy,
  writePolicy,
  publishPolicy,
  compare,
  stuck,
  audit,
] as const;
