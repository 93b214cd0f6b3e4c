import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { closuresSearch } from '../closures/search.js';
import { todaySearch } from '../today/search.js';
import { frame, needsAllWords } from './frame.js';

/** The pages of a day: what is to be done, sessions, groups, and the days of a site. */
const today = createRoute({
  getParentRoute: () => frame,
  path: '/today',
  validateSearch: todaySearch,
  component: lazyRouteComponent(() => import('../today/page.js'), 'TodayPage'),
});
const attendance = createRoute({
  getParentRoute: () => frame,
  path: '/sessions/$date/$key',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../attendance/page.js'), 'AttendancePage'),
});
const groups = createRoute({
  getParentRoute: () => frame,
  path: '/groups',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../groups/page.js'), 'GroupsPage'),
});
const group = createRoute({
  getParentRoute: () => frame,
  path: '/groups/$track/$group',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../groups/group-page.js'), 'GroupPage'),
});
const closures = createRoute({
  getParentRoute: () => frame,
  path: '/closures',
  ...needsAllWords,
  validateSearch: closuresSearch,
  component: lazyRouteComponent(() => import('../closures/page.js'), 'ClosuresPage'),
});
const siteCalendar = createRoute({
  getParentRoute: () => frame,
  path: '/sites/$site/calendar',
  ...needsAllWords,
  component: lazyRouteComponent(() => import('../calendar/page.js'), 'CalendarPage'),
});

export const dayRoutes = [today, attendance, groups, group, closures, siteCalendar] as const;
