import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The version of the program that runs, from the package that it lies in. */
export function readRelease(): { readonly version: string } {
  // From src/release.ts and from dist/server/release.js.
  for (const path of ['../package.json', '../../package.json']) {
    const file = fileURLToPath(new URL(path, import.meta.url));
    if (!existsSync(file)) continue;
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown };
    if (typeof version === 'string') return { version };
  }
  return { version: 'unknown' };
}

/** Folder of the built application; null where it was not built. */
export function webFolder(): string | null {
  // From src/release.ts and from dist/server/release.js alike.
  for (const path of ['../dist/web/', '../web/']) {
    const folder = fileURLToPath(new URL(path, import.meta.url));
    if (existsSync(`${folder}index.html`) && existsSync(`${folder}assets`)) return folder;
  }
  return null;
}
