// The import rules of docs/decisions and ARCHITECTURE.md, checked by test/architecture.test.ts.
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
  'casework',
  'economics',
  'change',
  'strategy',
];
const domains = order.join('|');

/** A domain imports the kernel, statistics and the doors of the domains above it. */
const domainRules = order.flatMap((name, index) => [
  {
    name: `${name}-imports-only-above`,
    severity: 'error',
    from: { path: `^src/${name}/`, pathNot: '\\.test\\.ts$' },
    to: {
      path: '^src/',
      pathNot: [
        `^src/(kernel|stats)/index\\.ts$`,
        `^src/${name}/`,
        ...order.slice(0, index).map((above) => `^src/${above}/index\\.ts$`),
      ],
    },
  },
  {
    name: `${name}-is-pure`,
    severity: 'error',
    from: { path: `^src/${name}/`, pathNot: '\\.test\\.ts$' },
    to: {
      path: 'node_modules/(pg|kysely|hono|@hono|@duckdb|@clickhouse|graphile-worker|better-auth|exceljs|pino)/',
    },
  },
]);

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
      name: 'domains-without-node',
      severity: 'error',
      from: { path: `^src/(kernel|stats|${domains})/`, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'kernel-is-a-leaf',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/kernel/' },
    },
    {
      name: 'stats-stand-on-kernel',
      severity: 'error',
      from: { path: '^src/stats/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(kernel/index\\.ts$|stats/)' },
    },
    {
      name: 'doors-only',
      comment: 'A domain is entered through its index.ts.',
      severity: 'error',
      from: { path: '^src/(storage|http|jobs|cli|demo|app\\.ts)', pathNot: '\\.test\\.ts$' },
      to: { path: `^src/(kernel|stats|${domains})/`, pathNot: `^src/(kernel|stats|${domains})/index\\.ts$` },
    },
    {
      name: 'edges-take-storage-as-a-type',
      comment: 'Only app.ts chooses a store; the edges know its shape alone.',
      severity: 'error',
      from: { path: '^src/(http|jobs)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/storage/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'storage-knows-no-edge',
      severity: 'error',
      from: { path: '^src/storage/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(http|cli|jobs|web|demo|app\\.ts)' },
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
      name: 'nothing-imports-app',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|app\\.ts)' },
      to: { path: '^src/app\\.ts$' },
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
