import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery } from './api/session.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';
import { ProblemPage } from './state/problem-page.tsx';
import { Waiting } from './state/waiting.tsx';

interface Context {
  readonly queries: QueryClient;
}

type Loose = Record<string, unknown>;

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotFoundPage });

/** Pages before somebody is signed in. */
const entry = [
  ['/welcome', lazyRouteComponent(() => import('./entry/welcome-page.tsx'), 'WelcomePage')],
  ['/sign-in', lazyRouteComponent(() => import('./entry/sign-in-page.tsx'), 'SignInPage')],
  ['/accept-invitation', lazyRouteComponent(() => import('./entry/invitation-page.tsx'), 'InvitationPage')],
] as const;

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session.setUp) throw redirect({ to: '/welcome' });
    if (!session.person) throw redirect({ to: '/sign-in', search: { back: location.href } });
  },
});

/** Pages of the six places and of settings, each loaded when it is first opened. */
const pages = [
  ['/', lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage')],
  ['/listen/surveys', lazyRouteComponent(() => import('./listen/surveys-page.tsx'), 'SurveysPage')],
  ['/listen/surveys/$id', lazyRouteComponent(() => import('./listen/survey-page.tsx'), 'SurveyPage')],
  ['/listen/responses/$id', lazyRouteComponent(() => import('./listen/response-page.tsx'), 'ResponsePage')],
  ['/listen/signals', lazyRouteComponent(() => import('./listen/signals-page.tsx'), 'SignalsPage')],
  ['/listen/imports', lazyRouteComponent(() => import('./listen/imports-page.tsx'), 'ImportsPage')],
  ['/listen/imports/new', lazyRouteComponent(() => import('./listen/new-import-page.tsx'), 'NewImportPage')],
  ['/listen/imports/$id', lazyRouteComponent(() => import('./listen/import-page.tsx'), 'ImportPage')],
  ['/listen/customers', lazyRouteComponent(() => import('./customer/customers-page.tsx'), 'CustomersPage')],
  ['/listen/customers/$id', lazyRouteComponent(() => import('./customer/customer-page.tsx'), 'CustomerPage')],
  ['/listen/accounts', lazyRouteComponent(() => import('./customer/accounts-page.tsx'), 'AccountsPage')],
  ['/listen/accounts/$id', lazyRouteComponent(() => import('./customer/account-page.tsx'), 'AccountPage')],
  ['/listen/segments', lazyRouteComponent(() => import('./customer/segments-page.tsx'), 'SegmentsPage')],
  ['/listen/segments/$id', lazyRouteComponent(() => import('./customer/segment-page.tsx'), 'SegmentPage')],
  ['/understand/explore', lazyRouteComponent(() => import('./understand/explore-page.tsx'), 'ExplorePage')],
  ['/understand/records', lazyRouteComponent(() => import('./understand/records-page.tsx'), 'RecordsPage')],
  ['/understand/drivers', lazyRouteComponent(() => import('./understand/drivers-page.tsx'), 'DriversPage')],
  ['/decide/metrics', lazyRouteComponent(() => import('./decide/metrics-page.tsx'), 'MetricsPage')],
  ['/decide/metrics/new', lazyRouteComponent(() => import('./decide/new-metric-page.tsx'), 'NewMetricPage')],
  ['/decide/metrics/$id', lazyRouteComponent(() => import('./decide/metric-page.tsx'), 'MetricPage')],
  ['/improve', lazyRouteComponent(() => import('./home/improve-page.tsx'), 'ImprovePage')],
  ['/prove', lazyRouteComponent(() => import('./home/prove-page.tsx'), 'ProvePage')],
  [
    '/settings/organization',
    lazyRouteComponent(() => import('./settings/organization-page.tsx'), 'OrganizationPage'),
  ],
  ['/settings/people', lazyRouteComponent(() => import('./settings/people-page.tsx'), 'PeoplePage')],
  [
    '/settings/sign-in',
    lazyRouteComponent(() => import('./settings/your-sign-in-page.tsx'), 'YourSignInPage'),
  ],
  ['/settings/sign-on', lazyRouteComponent(() => import('./settings/sign-on-page.tsx'), 'SignOnPage')],
  ['/settings/api-keys', lazyRouteComponent(() => import('./settings/api-keys-page.tsx'), 'ApiKeysPage')],
  ['/settings/audit', lazyRouteComponent(() => import('./settings/audit-page.tsx'), 'AuditPage')],
] as const;

/** A place without a page of its own opens its first page. */
const doors = [
  ['/listen', '/listen/surveys'],
  ['/understand', '/understand/explore'],
  ['/decide', '/decide/metrics'],
  ['/settings', '/settings/organization'],
] as const;

/** The router with every page of the application. */
export function makeRouter(queries: QueryClient) {
  const tree = root.addChildren([
    ...entry.map(([path, component]) =>
      createRoute({ getParentRoute: () => root, path, component, validateSearch: (search: Loose) => search }),
    ),
    inside.addChildren([
      ...pages.map(([path, component]) =>
        createRoute({
          getParentRoute: () => inside,
          path,
          component,
          validateSearch: (search: Loose) => search,
        }),
      ),
      ...doors.map(([path, to]) =>
        createRoute({
          getParentRoute: () => inside,
          path,
          beforeLoad: () => {
            throw redirect({ to, replace: true });
          },
        }),
      ),
    ]),
  ]);
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingMs: 100,
    defaultPendingComponent: () => <Waiting shape="page" />,
    defaultErrorComponent: ProblemPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}
