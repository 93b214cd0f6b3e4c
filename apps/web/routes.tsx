import { createRouter } from '@tanstack/react-router';
import { NoPage, PageFault } from './parts/page-fault.js';
import { clientRoutes } from './routes/clients.js';
import { dayRoutes } from './routes/days.js';
import { begin, frame, me, root, signedIn } from './routes/frame.js';
import { journeyRoute } from './routes/journey.js';
import { programRoutes } from './routes/program.js';

/**
 * Every address of the pages. Ids and codes may stand in an address, and nothing that names a person. The code of a page is loaded when the page is
 * opened, so that the first page stays small.
 */
const routeTree = root.addChildren([
  signedIn,
  frame.addChildren([begin, me, ...clientRoutes, ...dayRoutes, ...programRoutes, journeyRoute]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  // A route loads no data that could get old: the pages ask for it themselves.
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
