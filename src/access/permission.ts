/** What a role may do. One table: routes, jobs and pages ask it, and a test walks route × role × organization. */
export const ROLES = ['owner', 'program_lead', 'analyst', 'manager', 'agent', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Shown beside each role where people choose one. */
export const ROLE_DESCRIPTIONS: Readonly<Record<Role, string>> = {
  owner: 'Everything, including people, keys and the organization itself',
  program_lead: 'Runs the program: metrics, segments, imports, exports',
  analyst: 'Imports and explores data, defines metrics',
  manager: 'Reads every figure and the records behind it',
  agent: 'Reads customers and their timelines',
  viewer: 'Reads figures, without the people behind them',
};

const EVERYONE = ROLES;
const NOT_AGENTS = ['owner', 'program_lead', 'analyst', 'manager', 'viewer'] as const;
const TEAM = ['owner', 'program_lead', 'analyst', 'manager', 'agent'] as const;
const READERS = ['owner', 'program_lead', 'analyst', 'manager'] as const;
const ANALYSTS = ['owner', 'program_lead', 'analyst'] as const;
const DECIDERS = ['owner', 'program_lead', 'manager'] as const;
const LEADS = ['owner', 'program_lead'] as const;
const OWNER = ['owner'] as const;

/** Permission → roles that have it. What is not here is refused. */
export const PERMISSIONS = {
  'organization.read': EVERYONE,
  'organization.change': OWNER,
  'people.read': EVERYONE,
  'people.change': OWNER,
  'key.read': OWNER,
  'key.change': OWNER,
  'sign_on.change': OWNER,
  'audit.read': LEADS,
  'customer.read': TEAM,
  'customer.change': LEADS,
  'customer.erase': OWNER,
  'segment.read': EVERYONE,
  'segment.change': ANALYSTS,
  'survey.read': EVERYONE,
  'survey.change': ANALYSTS,
  'response.read': TEAM,
  'response.write': ANALYSTS,
  'signal.read': TEAM,
  'signal.write': ANALYSTS,
  'import.read': ANALYSTS,
  'import.run': ANALYSTS,
  'metric.read': EVERYONE,
  'metric.change': ANALYSTS,
  'figure.read': EVERYONE,
  'case.read': NOT_AGENTS,
  'case.change': ANALYSTS,
  'benchmark.read': EVERYONE,
  'benchmark.change': ANALYSTS,
  'benchmark.share': LEADS,
  'record.read': READERS,
  'strategy.read': EVERYONE,
  'strategy.change': DECIDERS,
  'circle.change': LEADS,
  'decision.read': EVERYONE,
  'decision.make': DECIDERS,
  'initiative.read': EVERYONE,
  'initiative.change': DECIDERS,
  'cycle.read': EVERYONE,
  'cycle.change': READERS,
  'adoption.read': EVERYONE,
  'adoption.change': DECIDERS,
  // Who attended a course, by name; everybody else sees how many.
  'attendance.read': DECIDERS,
  'process.read': EVERYONE,
  'process.change': DECIDERS,
  // Which politics: src/change/politics; a role alone opens none.
  'politics.read': EVERYONE,
  'politics.change': DECIDERS,
  'review.read': EVERYONE,
  'review.hold': DECIDERS,
  'cost.read': [...READERS, 'viewer'],
  'cost.change': ANALYSTS,
  'cost.close': LEADS,
  'value.read': NOT_AGENTS,
  'value.change': ANALYSTS,
  'export.run': READERS,
  'home.read': EVERYONE,
  'system.read': LEADS,
  'system.run': OWNER,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof PERMISSIONS;

export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as readonly Permission[];

export function isPermission(text: string): text is Permission {
  return Object.hasOwn(PERMISSIONS, text);
}

/** All that `role` may do. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(PERMISSION_NAMES.filter((name) => (PERMISSIONS[name] as readonly Role[]).includes(role)));
}
