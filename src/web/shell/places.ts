import {
  IconBulb,
  IconChartDots3,
  IconEar,
  IconHome,
  type IconProps,
  IconRefreshDot,
  IconScale,
  IconSettings,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Permission } from '../api/access.ts';

export interface PlacePage {
  readonly name: string;
  readonly path: string;
  /** Words that people may search this page by. */
  readonly words?: string;
  /** Shown only to those who may. */
  readonly permission?: Permission;
}

export interface Place {
  readonly key: string;
  readonly name: string;
  readonly path: string;
  readonly icon: ComponentType<IconProps>;
  /** Second key of the shortcut: `g` and then this. */
  readonly letter: string;
  readonly pages: readonly PlacePage[];
}

/** The six places in the order of the loop. */
export const PLACES: readonly Place[] = [
  { key: 'home', name: 'Home', path: '/', icon: IconHome, letter: 'h', pages: [] },
  {
    key: 'listen',
    name: 'Listen',
    path: '/listen',
    icon: IconEar,
    letter: 'l',
    pages: [
      { name: 'Surveys', path: '/listen/surveys', words: 'questions answers responses' },
      {
        name: 'Signals',
        path: '/listen/signals',
        permission: 'signal.read',
        words: 'events calls tickets bills outages',
      },
      {
        name: 'Imports',
        path: '/listen/imports',
        permission: 'import.read',
        words: 'upload file csv xlsx parquet',
      },
      {
        name: 'Customers',
        path: '/listen/customers',
        permission: 'customer.read',
        words: 'people subscribers',
      },
      {
        name: 'Accounts',
        path: '/listen/accounts',
        permission: 'customer.read',
        words: 'companies households',
      },
      { name: 'Segments', path: '/listen/segments', words: 'groups filters rules' },
    ],
  },
  {
    key: 'understand',
    name: 'Understand',
    path: '/understand',
    icon: IconBulb,
    letter: 'u',
    pages: [
      { name: 'Explore', path: '/understand/explore', words: 'trend breakdown chart compare' },
      { name: 'Drivers', path: '/understand/drivers', words: 'importance performance shapley' },
      {
        name: 'Loyalty',
        path: '/understand/loyalty',
        words: 'promoters advocates referrals earned growth retention cohorts',
      },
    ],
  },
  {
    key: 'decide',
    name: 'Decide',
    path: '/decide',
    icon: IconScale,
    letter: 'd',
    pages: [
      {
        name: 'Strategy',
        path: '/decide/strategy',
        words: 'goals ladder OKR hoshin bowling chart X-matrix plan',
      },
      { name: 'This week', path: '/decide/week', words: 'team weekly goals meeting' },
      { name: 'Five questions', path: '/decide/questions', words: 'answers unknown assumed verified' },
      { name: 'Top three', path: '/decide/top-three', words: 'priorities candidates ranking choose' },
      { name: 'Metrics', path: '/decide/metrics', words: 'registry record sheet KPI' },
      {
        name: 'Benchmarks',
        path: '/decide/benchmarks',
        words: 'competitors industry index peers compare exchange',
      },
      { name: 'Metric lint', path: '/decide/lint', words: 'findings mend duplicate vanity owner' },
      {
        name: 'Reviews',
        path: '/decide/reviews',
        words: 'agenda minutes weekly monthly quarterly annual pack slides',
      },
      { name: 'Decisions', path: '/decide/decisions', words: 'decided owner due outcome superseded' },
      {
        name: 'Program maturity',
        path: '/decide/maturity',
        words: 'assessment competencies stages XM',
      },
    ],
  },
  {
    key: 'improve',
    name: 'Improve',
    path: '/improve',
    icon: IconRefreshDot,
    letter: 'i',
    pages: [
      {
        name: 'Initiatives',
        path: '/improve/initiatives',
        words: 'projects changes improve start propose readiness gate',
      },
      {
        name: 'Cycles',
        path: '/improve/cycles',
        words: 'plan do check act experiment trial randomized judge hypothesis test',
      },
      {
        name: 'Portfolio',
        path: '/improve/portfolio',
        words: 'compare start stop continue return risk reach capacity bubble',
      },
      {
        name: 'People side',
        path: '/improve/people',
        words: 'adoption ADKAR readiness barrier training attendance champions capacity overload messages',
      },
      {
        name: 'Stakeholders',
        path: '/improve/stakeholders',
        permission: 'politics.read',
        words: 'politics power interest stance coalition sponsors promises RACI',
      },
      {
        name: 'Processes',
        path: '/improve/processes',
        words: 'process map BPMN before after steps lanes times costs failure points',
      },
      {
        name: 'Standard work',
        path: '/improve/standard-work',
        words: 'procedure instruction document readers read acknowledged overdue',
      },
    ],
  },
  {
    key: 'prove',
    name: 'Prove',
    path: '/prove',
    icon: IconChartDots3,
    letter: 'p',
    pages: [
      {
        name: 'What worked',
        path: '/prove/results',
        words: 'judged effects results base rate verdict cycles evidence',
      },
      {
        name: 'Costs',
        path: '/prove/costs',
        permission: 'cost.read',
        words: 'acquisition maintenance at risk cost per contact customer attribution who pays',
      },
      {
        name: 'Ledger',
        path: '/prove/ledger',
        permission: 'cost.read',
        words: 'bookings entries amounts months closed exchange rates import accounting',
      },
      {
        name: 'Business cases',
        path: '/prove/cases',
        permission: 'case.read',
        words: 'return ROI NPV payback investment forecast realized Monte Carlo',
      },
      {
        name: 'Value',
        path: '/prove/value',
        permission: 'value.read',
        words: 'lifetime CLV retention churn referral growth stake',
      },
    ],
  },
];

export const SETTINGS: Place = {
  key: 'settings',
  name: 'Settings',
  path: '/settings',
  icon: IconSettings,
  letter: 's',
  pages: [
    {
      name: 'Organization',
      path: '/settings/organization',
      words: 'time zone currency confidence minimum group',
    },
    { name: 'People', path: '/settings/people', words: 'roles invitations team' },
    { name: 'Units and circles', path: '/settings/units', words: 'teams regions parts who may read' },
    { name: 'Your sign-in', path: '/settings/sign-in', words: 'password two-factor security' },
    {
      name: 'Sign-on',
      path: '/settings/sign-on',
      permission: 'sign_on.change',
      words: 'OIDC SSO single provider',
    },
    {
      name: 'API keys',
      path: '/settings/api-keys',
      permission: 'key.read',
      words: 'tokens integration openapi',
    },
    {
      name: 'Recently deleted',
      path: '/settings/deleted',
      words: 'trash bin undo restore bring back',
    },
    {
      name: 'Audit log',
      path: '/settings/audit',
      permission: 'audit.read',
      words: 'history chain verification',
    },
    {
      name: 'System',
      path: '/settings/system',
      permission: 'system.read',
      words: 'version stores disk jobs check clean-up',
    },
  ],
};

/** The pages of a place that somebody with `permissions` may open. */
export function pagesFor(place: Place, permissions: readonly Permission[]): readonly PlacePage[] {
  return place.pages.filter((page) => !page.permission || permissions.includes(page.permission));
}

/** Which place a path belongs to. */
export function placeOf(path: string): Place {
  if (path.startsWith('/settings')) return SETTINGS;
  const found = PLACES.find((place) => place.path !== '/' && path.startsWith(place.path));
  return found ?? (PLACES[0] as Place);
}
