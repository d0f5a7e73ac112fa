import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

const sources = filesUnder(join(root, 'src')).filter((path) => /\.tsx?$/.test(path));

/** Cruises `src` of a folder by the rules of the repository. @returns how many modules were looked at, and what breaks which rule */
async function cruised(folder: string) {
  const { options = {}, ...ruleSet } = await extractConfig(join(root, '.dependency-cruiser.cjs'));
  const result = await cruise(
    ['src'],
    { ...options, ruleSet, validate: true, baseDir: folder },
    {},
    { tsConfig: extractTypeScriptConfig(join(root, 'tsconfig.json')) },
  );
  if (typeof result.output === 'string') throw new Error('dependency-cruiser answered with text');
  const { summary, modules } = result.output;
  return {
    // With a compiler it does not know, dependency-cruiser finds nothing and calls that a success.
    modules: modules.filter((module) => /^src\/.*\.tsx?$/.test(module.source)).length,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

/** What each rule forbids, as one line of one file. */
const BREAKS: readonly (readonly [rule: string, file: string, line: string])[] = [
  ['signal-imports-only-above', 'signal/index.ts', "import '../metric/index.ts'"],
  ['customer-imports-only-above', 'customer/index.ts', "import '../storage/open.ts'"],
  ['metric-imports-only-above', 'metric/index.ts', "import '../customer/segment.ts'"],
  ['strategy-imports-only-above', 'strategy/index.ts', "void import('../storage/open.ts')"],
  ['insight-imports-only-above', 'insight/index.ts', "import type { T } from '../storage/open.ts'"],
  ['benchmark-imports-only-above', 'benchmark/index.ts', "import '../config.ts'"],
  ['rules-are-pure', 'feedback/index.ts', "import 'node:fs'"],
  ['domains-know-one-package', 'change/index.ts', "import 'kysely'"],
  ['leaves-know-no-package', 'kernel/id.ts', "import 'zod'"],
  ['kernel-is-a-leaf', 'kernel/index.ts', "import '../stats/index.ts'"],
  ['stats-stand-on-kernel', 'stats/index.ts', "import '../access/index.ts'"],
  ['demo-speaks-to-domains', 'demo/index.ts', "import '../storage/open.ts'"],
  ['doors-only', 'storage/table.ts', "import '../customer/segment.ts'"],
  ['edges-take-storage-as-a-type', 'http/server.ts', "import '../storage/open.ts'"],
  ['edges-know-no-store', 'http/routes.ts', "import 'pg'"],
  ['jobs-know-the-queue', 'jobs/judge.ts', "import 'kysely'"],
  ['edges-are-apart', 'http/parts.ts', "import '../cli/main.ts'"],
  ['http-runs-no-job', 'http/page.ts', "import '../jobs/judge.ts'"],
  ['jobs-serve-no-page', 'jobs/check.ts', "import '../http/server.ts'"],
  ['commands-serve-no-page', 'cli/main.ts', "import '../http/parts.ts'"],
  ['storage-knows-no-edge', 'storage/rows.ts', "import '../jobs/judge.ts'"],
  ['web-is-apart', 'web/main.tsx', "import '../metric/index.ts'"],
  ['web-runs-in-a-browser', 'web/page.tsx', "import 'pg'"],
  ['web-without-node', 'web/form.tsx', "import 'node:path'"],
  ['nothing-imports-the-assembly', 'http/home.ts', "import '../app.ts'"],
  ['configuration-is-a-value', 'release.ts', "import './http/server.ts'"],
  ['nothing-leans-on-tests', 'customer/segment.ts', "import '../../test/office.ts'"],
  ['no-cycles', 'stats/mean.ts', "import { b } from './sum.ts'; export const a = b"],
  ['no-orphans', 'metric/alone.ts', 'export const alone = 1'],
];

/** Files that are there for the breaks to reach; an empty module has to be one. */
const AROUND = {
  ...{ 'storage/open.ts': 'export type T = 1', 'config.ts': '', 'access/index.ts': '', 'app.ts': '' },
  'stats/sum.ts': "import { a } from './mean.ts'; export const b = () => a",
};

describe('architecture', () => {
  it('keeps the import rules, over every module', async () => {
    const { modules, violations } = await cruised(root);
    expect(modules).toBe(sources.length);
    expect(violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([]);
  });

  it('has import rules that each find what they forbid', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'perpetua-rules-'));
    try {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      const tree: { [path: string]: string } = { '../test/office.ts': 'export {}' };
      for (const [path, text] of Object.entries(AROUND)) tree[path] = `${text}\nexport {};\n`;
      for (const [, path, line] of BREAKS) tree[path] = `${line};\n${tree[path] ?? 'export {};\n'}`;
      for (const [path, text] of Object.entries(tree)) {
        mkdirSync(dirname(join(folder, 'src', path)), { recursive: true });
        writeFileSync(join(folder, 'src', path), text);
      }
      const { violations } = await cruised(folder);
      const found = new Set(violations.map(({ rule, from }) => `${rule}: ${from}`));
      expect(BREAKS.filter(([rule, path]) => !found.has(`${rule}: src/${path}`))).toEqual([]);
      const { forbidden = [] } = await extractConfig(join(root, '.dependency-cruiser.cjs'));
      const domain = /-imports-only-above$/;
      const untried = forbidden.map(({ name = '' }) => name).filter((name) => !domain.test(name));
      expect(untried.filter((name) => !BREAKS.some(([rule]) => rule === name))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('does no work when a module is loaded, and keeps nothing there', () => {
    // Biome writes what stands at the top of a module at the beginning of a line.
    const work = /^(?:await |void |for |if |try |new |let |var |export let |[\w$]+(?:\.[\w$]+)*\()/m;
    const state =
      /^(?:export )?const [\w$]+(?:: (?!readonly )[^=\n]+)? = (?:await |new (?:Map|WeakMap|WeakSet|Array)\b[^(]*\(\)|\[\];|\{\};)/m;
    const made = sources.filter((path) => {
      if (/\.test\.tsx?$|\.generated\./.test(path)) return false;
      const text = readFileSync(path, 'utf8');
      return work.test(text) || state.test(text);
    });
    expect(made.map((path) => path.slice(root.length)).sort()).toEqual([
      // Programs: they are there to be run.
      'src/cli/main.ts',
      'src/http/describe.ts',
      'src/web/main.tsx',
    ]);
  });

  it('has no file that says nothing about what is in it', () => {
    const vague = /(^|\/)(utils?|helpers?|lib|common|misc|types)(\.|\/|$)/;
    expect(sources.map((path) => path.slice(root.length)).filter((path) => vague.test(path))).toEqual([]);
  });

  it('has no file that is past its limit', () => {
    const long = sources.filter(
      (path) => !/\.generated\.|\.test\./.test(path) && readFileSync(path, 'utf8').split('\n').length > 301,
    );
    expect(long.map((path) => path.slice(root.length))).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = sources.filter(
      (path) =>
        !path.endsWith('.test.ts') &&
        /process\.env\b|\benv\b[^=\n]*= process\b|from '(?:node:)?process'/.test(readFileSync(path, 'utf8')),
    );
    // The command line hands it to config.ts; the embedded server hands its own on to PostgreSQL.
    expect(readers.map((path) => path.slice(root.length)).sort()).toEqual([
      ...['src/cli/desk.ts', 'src/cli/start.ts', 'src/cli/user.ts', 'src/storage/embedded/postgres.ts'],
    ]);
  });
});

describe('ARCHITECTURE.md', () => {
  it('names every folder under src', () => {
    const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const folders = readdirSync(join(root, 'src')).filter((name) =>
      statSync(join(root, 'src', name)).isDirectory(),
    );
    expect(folders.filter((name) => !page.includes(`\`src/${name}/\``))).toEqual([]);
    const named = [...page.matchAll(/`src\/([\w.]+)\/?`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !existsSync(join(root, 'src', name)))).toEqual([]);
  });

  it('tells the order of the domains that the rules keep', async () => {
    const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const told = /in this list: ([\w,\s]+)\./.exec(page)?.[1]?.split(/,\s+/);
    const { forbidden = [] } = await extractConfig(join(root, '.dependency-cruiser.cjs'));
    const kept = forbidden.flatMap(({ name = '' }) => /^(\w+)-imports-only-above$/.exec(name)?.[1] ?? []);
    expect(told).toEqual(kept);
  });
});
