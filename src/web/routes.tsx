import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  type RouteComponent,
  redirect,
} from '@tanstack/react-router';
import { noAnswer } from './api/client.ts';
import { sessionQuery } from './api/session.ts';
import { NoRecordPage, NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';
import { ProblemPage } from './state/problem-page.tsx';
import { Waiting } from './state/waiting.tsx';

interface Context {
  readonly queries: QueryClient;
}

type Loose = Record<string, unknown>;

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotFoundPage });

/** A page that is loaded when it is first opened; when it does not come, the reason is told like any other. */
function page<Module extends Record<string, unknown>>(
  load: () => Promise<Module>,
  name: keyof Module & string,
) {
  const loadOrTell = () =>
    load().catch(() => {
      throw noAnswer();
    });
  return lazyRouteComponent(loadOrTell as () => Promise<Record<string, RouteComponent>>, name);
}

/** Pages before somebody is signed in. */
const entry = [
  ['/welcome', page(() => import('./entry/welcome-page.tsx'), 'WelcomePage')],
  ['/sign-in', page(() => import('./entry/sign-in-page.tsx'), 'SignInPage')],
  ['/accept-invitation', page(() => import('./entry/invitation-page.tsx'), 'InvitationPage')],
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
  ['/', page(() => import('./home/home-page.tsx'), 'HomePage')],
  ['/listen/surveys', page(() => import('./listen/surveys-page.tsx'), 'SurveysPage')],
  ['/listen/surveys/$id', page(() => import('./listen/survey-page.tsx'), 'SurveyPage')],
  ['/listen/responses/$id', page(() => import('./listen/response-page.tsx'), 'ResponsePage')],
  ['/listen/signals', page(() => import('./listen/signals-page.tsx'), 'SignalsPage')],
  ['/listen/imports', page(() => import('./listen/imports-page.tsx'), 'ImportsPage')],
  ['/listen/imports/new', page(() => import('./listen/new-import-page.tsx'), 'NewImportPage')],
  ['/listen/imports/$id', page(() => import('./listen/import-page.tsx'), 'ImportPage')],
  ['/listen/customers', page(() => import('./customer/customers-page.tsx'), 'CustomersPage')],
  ['/listen/customers/$id', page(() => import('./customer/customer-page.tsx'), 'CustomerPage')],
  ['/listen/accounts', page(() => import('./customer/accounts-page.tsx'), 'AccountsPage')],
  ['/listen/accounts/$id', page(() => import('./customer/account-page.tsx'), 'AccountPage')],
  ['/listen/segments', page(() => import('./customer/segments-page.tsx'), 'SegmentsPage')],
  ['/listen/segments/$id', page(() => import('./customer/segment-page.tsx'), 'SegmentPage')],
  ['/understand/explore', page(() => import('./understand/explore-page.tsx'), 'ExplorePage')],
  ['/understand/records', page(() => import('./understand/records-page.tsx'), 'RecordsPage')],
  ['/understand/drivers', page(() => import('./understand/drivers-page.tsx'), 'DriversPage')],
  ['/understand/loyalty', page(() => import('./loyalty/loyalty-page.tsx'), 'LoyaltyPage')],
  [
    '/understand/loyalty/customers',
    page(() => import('./loyalty/loyalty-customers-page.tsx'), 'LoyaltyCustomersPage'),
  ],
  ['/decide/strategy', page(() => import('./goal/strategy-page.tsx'), 'StrategyPage')],
  ['/decide/strategy/import', page(() => import('./goal/import-page.tsx'), 'ImportOkrsPage')],
  ['/decide/goals/$id', page(() => import('./goal/goal-page.tsx'), 'GoalPage')],
  ['/decide/week', page(() => import('./goal/week-page.tsx'), 'WeekPage')],
  ['/decide/metrics', page(() => import('./decide/metrics-page.tsx'), 'MetricsPage')],
  ['/decide/metrics/new', page(() => import('./decide/new-metric-page.tsx'), 'NewMetricPage')],
  ['/decide/metrics/$id', page(() => import('./decide/metric-page.tsx'), 'MetricPage')],
  ['/decide/decisions', page(() => import('./decision/decisions-page.tsx'), 'DecisionsPage')],
  ['/decide/decisions/$id', page(() => import('./decision/decision-page.tsx'), 'DecisionPage')],
  ['/decide/reviews', page(() => import('./review/reviews-page.tsx'), 'ReviewsPage')],
  ['/decide/reviews/$id', page(() => import('./review/review-page.tsx'), 'ReviewPage')],
  ['/decide/questions', page(() => import('./question/questions-page.tsx'), 'QuestionsPage')],
  ['/decide/lint', page(() => import('./lint/lint-page.tsx'), 'LintPage')],
  ['/decide/top-three', page(() => import('./top-three/top-three-page.tsx'), 'TopThreePage')],
  ['/decide/maturity', page(() => import('./maturity/maturity-page.tsx'), 'MaturityPage')],
  ['/decide/benchmarks', page(() => import('./benchmark/benchmarks-page.tsx'), 'BenchmarksPage')],
  ['/decide/benchmarks/compare', page(() => import('./benchmark/compare-page.tsx'), 'ComparePage')],
  ['/decide/benchmarks/kit', page(() => import('./benchmark/kits-page.tsx'), 'KitsPage')],
  ['/decide/benchmarks/kit/new', page(() => import('./benchmark/kits-page.tsx'), 'NewKitPage')],
  ['/decide/benchmarks/kit/$id', page(() => import('./benchmark/kit-page.tsx'), 'KitPage')],
  ['/decide/benchmarks/exchange', page(() => import('./benchmark/exchange-page.tsx'), 'ExchangePage')],
  ['/decide/benchmarks/sources/new', page(() => import('./benchmark/source-page.tsx'), 'NewSourcePage')],
  ['/decide/benchmarks/sources/$id', page(() => import('./benchmark/source-page.tsx'), 'SourcePage')],
  ['/improve/initiatives', page(() => import('./initiative/initiatives-page.tsx'), 'InitiativesPage')],
  [
    '/improve/initiatives/new',
    page(() => import('./initiative/new-initiative-page.tsx'), 'NewInitiativePage'),
  ],
  ['/improve/initiatives/$id', page(() => import('./initiative/initiative-page.tsx'), 'InitiativePage')],
  ['/improve/cycles', page(() => import('./cycle/cycles-page.tsx'), 'CyclesPage')],
  ['/improve/cycles/$id', page(() => import('./cycle/cycle-page.tsx'), 'CyclePage')],
  ['/prove/results', page(() => import('./cycle/results-page.tsx'), 'ResultsPage')],
  ['/improve/people', page(() => import('./adoption/people-page.tsx'), 'PeopleSidePage')],
  ['/improve/stakeholders', page(() => import('./politics/stakeholders-page.tsx'), 'StakeholdersPage')],
  ['/improve/portfolio', page(() => import('./portfolio/portfolio-page.tsx'), 'PortfolioPage')],
  ['/improve/processes', page(() => import('./process/processes-page.tsx'), 'ProcessesPage')],
  ['/improve/processes/$id', page(() => import('./process/process-page.tsx'), 'ProcessPage')],
  ['/improve/standard-work', page(() => import('./standard-work/works-page.tsx'), 'StandardWorksPage')],
  ['/improve/standard-work/$id', page(() => import('./standard-work/work-page.tsx'), 'StandardWorkPage')],
  ['/improve', page(() => import('./portfolio/improve-page.tsx'), 'ImprovePage')],
  ['/prove/value', page(() => import('./value/value-page.tsx'), 'ValuePage')],
  ['/prove/value/customers', page(() => import('./value/value-customers-page.tsx'), 'ValueCustomersPage')],
  ['/prove/ledger', page(() => import('./costs/ledger-page.tsx'), 'LedgerPage')],
  ['/prove/costs/won', page(() => import('./costs/won-page.tsx'), 'WonPage')],
  ['/prove/costs/at-risk', page(() => import('./costs/at-risk-people-page.tsx'), 'AtRiskPeoplePage')],
  ['/prove/costs/served', page(() => import('./costs/served-page.tsx'), 'ServedPage')],
  ['/prove/costs', page(() => import('./costs/costs-page.tsx'), 'CostsPage')],
  ['/prove', page(() => import('./case/prove-page.tsx'), 'ProvePage')],
  ['/prove/cases', page(() => import('./case/cases-page.tsx'), 'CasesPage')],
  ['/prove/cases/new', page(() => import('./case/new-case-page.tsx'), 'NewCasePage')],
  ['/prove/cases/$id', page(() => import('./case/case-page.tsx'), 'CasePage')],
  ['/settings/organization', page(() => import('./settings/organization-page.tsx'), 'OrganizationPage')],
  ['/settings/people', page(() => import('./settings/people-page.tsx'), 'PeoplePage')],
  ['/settings/units', page(() => import('./settings/units-page.tsx'), 'UnitsPage')],
  ['/settings/sign-in', page(() => import('./settings/your-sign-in-page.tsx'), 'YourSignInPage')],
  ['/settings/sign-on', page(() => import('./settings/sign-on-page.tsx'), 'SignOnPage')],
  ['/settings/api-keys', page(() => import('./settings/api-keys-page.tsx'), 'ApiKeysPage')],
  ['/settings/audit', page(() => import('./settings/audit-page.tsx'), 'AuditPage')],
  ['/settings/deleted', page(() => import('./settings/deleted-page.tsx'), 'DeletedPage')],
  ['/settings/system', page(() => import('./settings/system-page.tsx'), 'SystemPage')],
] as const;

/** A place without a page of its own opens its first page; what is begun on the page of a list begins there. */
const doors = [
  ['/listen', '/listen/surveys', {}],
  ['/understand', '/understand/explore', {}],
  ['/decide', '/decide/metrics', {}],
  ['/settings', '/settings/organization', {}],
  ['/improve/cycles/new', '/improve/cycles', { begin: true }],
] as const;

/** How the address of one record ends. */
const RECORD = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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
          notFoundComponent: NoRecordPage,
          beforeLoad: ({ params }: { params: { readonly id?: string } }) => {
            if (params.id !== undefined && !RECORD.test(params.id)) throw notFound();
          },
        }),
      ),
      ...doors.map(([path, to, search]) =>
        createRoute({
          getParentRoute: () => inside,
          path,
          beforeLoad: () => {
            throw redirect({ to, search: search as never, replace: true });
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
