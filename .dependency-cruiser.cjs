// The import rules of ARCHITECTURE.md, checked by test/architecture.test.ts, which also checks that each of them bites.
/** Domains from the top down: each may import the doors of those before it. */
const order = [
  'access',
  'intake',
  'customer',
  'feedback',
  'signal',
  'metric',
  'insight',
  'benchmark',
  'economics',
  'change',
  'strategy',
];
const domains = order.join('|');
const leaves = 'kernel|stats';
/** Tests beside the code may reach for what stands in for the rest of the program. */
const from = (path) => ({ path, pathNot: '\\.test\\.tsx?$' });
const packages = (...allowed) => ({
  path: 'node_modules/',
  ...(allowed.length > 0 && { pathNot: `node_modules/(@types/)?(${allowed.join('|')})/` }),
});

/** A domain imports the kernel, statistics and the doors of the domains above it. */
const domainRules = order.map((name, index) => ({
  name: `${name}-imports-only-above`,
  severity: 'error',
  from: from(`^src/${name}/`),
  to: {
    path: '^(src|test|bench|docs)/',
    pathNot: [
      `^src/(${leaves})/index\\.ts$`,
      `^src/${name}/`,
      ...order.slice(0, index).map((above) => `^src/${above}/index\\.ts$`),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...domainRules,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules need no runtime: what is in them runs anywhere, the browser included.',
      severity: 'error',
      from: from(`^src/(${leaves}|${domains}|demo)/`),
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domains-know-one-package',
      comment:
        'zod says what a thing looks like that came from outside; databases and servers are for the rim.',
      severity: 'error',
      from: from(`^src/(${domains})/`),
      to: packages('zod'),
    },
    {
      name: 'leaves-know-no-package',
      severity: 'error',
      from: from(`^src/(${leaves}|demo)/`),
      to: packages(),
    },
    {
      name: 'kernel-is-a-leaf',
      severity: 'error',
      from: from('^src/kernel/'),
      to: { path: '^src/', pathNot: '^src/kernel/' },
    },
    {
      name: 'stats-stand-on-kernel',
      severity: 'error',
      from: from('^src/stats/'),
      to: { path: '^src/', pathNot: '^src/(kernel/index\\.ts$|stats/)' },
    },
    {
      name: 'demo-speaks-to-domains',
      comment: 'What the demo enters goes through the functions that people enter by.',
      severity: 'error',
      from: from('^src/demo/'),
      to: { path: '^src/', pathNot: `^src/(demo/|(${leaves}|${domains})/index\\.ts$)` },
    },
    {
      name: 'doors-only',
      comment: 'A domain is entered through its index.ts.',
      severity: 'error',
      from: from('^src/(storage|http|jobs|cli|demo|app\\.ts|background\\.ts)'),
      to: { path: `^src/(${leaves}|${domains})/`, pathNot: `^src/(${leaves}|${domains})/index\\.ts$` },
    },
    {
      name: 'edges-take-storage-as-a-type',
      comment: 'Only the assembly chooses a store; the edges know its shape alone.',
      severity: 'error',
      from: from('^src/(http|jobs)/'),
      to: { path: '^src/storage/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'edges-know-no-store',
      comment:
        'A database client, a writer of files: storage has them. The queue that jobs are taken from is one.',
      severity: 'error',
      from: from('^src/http/'),
      to: packages('hono', '@hono', 'pino', 'openapi-typescript'),
    },
    {
      name: 'jobs-know-the-queue',
      severity: 'error',
      from: from('^src/jobs/'),
      to: packages('graphile-worker', 'pg', 'pino', 'zod'),
    },
    {
      name: 'edges-are-apart',
      comment: 'Pages and background work meet in the domains; pages know of jobs what they look like.',
      severity: 'error',
      from: from('^src/(http|jobs)/'),
      to: { path: '^src/(cli|demo/program|web)/' },
    },
    {
      name: 'http-runs-no-job',
      severity: 'error',
      from: from('^src/http/'),
      to: { path: '^src/jobs/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'jobs-serve-no-page',
      severity: 'error',
      from: from('^src/jobs/'),
      to: { path: '^src/http/' },
    },
    {
      name: 'commands-serve-no-page',
      comment: 'They take the program from app.ts, or ask the one that runs.',
      severity: 'error',
      from: from('^src/cli/'),
      to: { path: '^src/(http|web)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'storage-knows-no-edge',
      severity: 'error',
      from: from('^src/storage/'),
      to: { path: '^src/(http|cli|jobs|web|demo|app\\.ts|background\\.ts)' },
    },
    {
      name: 'web-is-apart',
      comment:
        'The application shares the permission table, the calendar, the rules of RACI and what counts as said in a business case with the server, all pure; all else comes over the API.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(web/|kernel/index\\.ts$|access/index\\.ts$|change/politics/raci\\.ts$|economics/case/unsaid\\.ts$)',
      },
    },
    {
      name: 'web-runs-in-a-browser',
      severity: 'error',
      from: from('^src/web/'),
      to: packages(
        ...['react', 'react-dom', '@mantine', '@tanstack', '@tabler', '@xyflow', '@dagrejs', 'echarts'],
      ),
    },
    {
      name: 'web-without-node',
      severity: 'error',
      from: from('^src/web/'),
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-the-assembly',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|app\\.ts|background\\.ts)' },
      to: { path: '^src/(app|background)\\.ts$' },
    },
    {
      name: 'configuration-is-a-value',
      comment: 'It imports how problems are told, and nothing else.',
      severity: 'error',
      from: { path: '^src/(config|release)\\.ts$' },
      to: { path: '^src/', pathNot: '^src/kernel/index\\.ts$' },
    },
    {
      name: 'nothing-leans-on-tests',
      severity: 'error',
      from: from('^src/'),
      to: { path: ['^(test|bench|docs)/', '\\.test\\.tsx?$'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.test\\.ts$', '^src/web/public/'] },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|html|svg)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
