import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
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

describe('architecture', () => {
  it('keeps the import rules, over every module', async () => {
    const { options = {}, ...ruleSet } = await extractConfig(join(root, '.dependency-cruiser.cjs'));
    const result = await cruise(
      ['src'],
      { ...options, ruleSet, validate: true, baseDir: root },
      {},
      { tsConfig: extractTypeScriptConfig(join(root, 'tsconfig.json')) },
    );
    if (typeof result.output === 'string') throw new Error('dependency-cruiser answered with text');
    const { summary, modules } = result.output;
    // With a compiler it does not know, dependency-cruiser finds nothing and calls that a success.
    expect(modules.filter((module) => /^src\/.*\.tsx?$/.test(module.source)).length).toBe(sources.length);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
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
        !path.includes('/cli/') &&
        /process\.env\b/.test(readFileSync(path, 'utf8')),
    );
    // The embedded server hands its environment on to PostgreSQL.
    expect(
      readers
        .map((path) => path.slice(root.length))
        .filter((path) => !path.startsWith('src/storage/embedded/')),
    ).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  it('names every folder under src', () => {
    const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const folders = readdirSync(join(root, 'src')).filter((name) =>
      statSync(join(root, 'src', name)).isDirectory(),
    );
    expect(folders.filter((name) => !page.includes(`${name}/`))).toEqual([]);
  });
});
