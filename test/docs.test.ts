import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { IMPORT_TARGETS } from '../src/importTargets.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** What is meant to be there is committed; what lies about in the folder beside it is not of the documents. */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: ROOT,
  encoding: 'utf8',
});
const documents = tracked.split('\n').filter((path) => path && existsSync(join(ROOT, path)));
const LARGEST_PICTURE = 250 * 1024;

interface Link {
  readonly text: string;
  readonly target: string;
}

function linksOf(document: string): Link[] {
  const prose = read(document).replace(/```[\s\S]*?```/g, '');
  return [...prose.matchAll(/!?\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, text = '', target = '']) => ({
    text,
    target,
  }));
}

/** Anchors of a document as GitHub makes them of its headings. */
function anchorsOf(path: string): Set<string> {
  const headings = [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)];
  return new Set(
    headings.map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

describe('documents', () => {
  it('are found', () => {
    expect(documents).toContain('README.md');
    expect(documents.filter((path) => path.startsWith('docs/guide/')).length).toBeGreaterThan(8);
  });

  it.each(documents)('%s has no link that leads nowhere', (document) => {
    const broken: string[] = [];
    for (const { target } of linksOf(document)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(ROOT, document) : resolve(ROOT, dirname(document), path);
      if (!existsSync(file)) broken.push(target);
      else if (anchor && !anchorsOf(file).has(anchor)) broken.push(target);
    }
    expect(broken).toEqual([]);
  });

  it('show pictures that say what is seen and are quickly loaded', () => {
    const pictures = documents.flatMap((document) =>
      linksOf(document)
        .filter(({ target }) => target.endsWith('.png'))
        .map(({ text, target }) => ({ text, path: resolve(ROOT, dirname(document), target) })),
    );
    expect(pictures.length).toBeGreaterThan(4);
    for (const { text, path } of pictures) {
      expect(text, path).not.toBe('');
      expect(statSync(path).size, path).toBeLessThan(LARGEST_PICTURE);
    }
  });

  it('every page of the guide is reached from its first', () => {
    const reached = linksOf('docs/guide/README.md').map(({ target }) => `docs/guide/${target}`);
    const pages = documents.filter((path) => path.startsWith('docs/guide/') && !path.endsWith('README.md'));
    expect(pages.filter((page) => !reached.includes(page))).toEqual([]);
  });
});

describe('the README', () => {
  it('gives two commands, both of them scripts', () => {
    const commands = [...read('README.md').matchAll(/```sh\n(.+)\n```/g)].map(([, command]) => command);
    expect(commands).toEqual(['npm ci && npm start', 'npm ci && npm test']);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
  });
});

describe('the page on operating', () => {
  const operating = read('docs/guide/operate.md');

  it('names every variable of the environment', () => {
    const variables = [...read('src/config.ts').matchAll(/'((?:PERPETUA|DATABASE|CLICKHOUSE)_[A-Z_]+)'/g)];
    const names = [...new Set(variables.map(([, name = '']) => name))];
    expect(names.length).toBeGreaterThan(7);
    expect(names.filter((name) => !operating.includes(name))).toEqual([]);
  });

  it('names everything that can be imported', () => {
    const [, told = ''] = /`perpetua import ([^ ]+) FILE/.exec(operating) ?? [];
    expect(told.split('\\|')).toEqual(IMPORT_TARGETS.map(({ name }) => name));
  });

  it('names every command', () => {
    const main = read('src/cli/main.ts');
    const commands = [...main.matchAll(/import \{ (\w+)Command \}/g)].map(([, name = '']) => name);
    expect(commands.length).toBeGreaterThan(6);
    expect(commands.filter((name) => !operating.includes(`perpetua ${name}`))).toEqual([]);
  });
});
