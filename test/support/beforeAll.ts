import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installChdb } from './chdb.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Once before all tests of `npm test`; a single file that is run by hand does without. */
export default function setup(): void {
  if (process.env['npm_lifecycle_event'] !== 'test') return;
  buildWhatChanged();
  const reason = installChdb();
  if (reason)
    console.warn(`ClickHouse in process can't be installed, its contract suite is skipped: ${reason}`);
}

/** The browser and the command line are tested as they are built: never an older build than the sources. */
function buildWhatChanged(): void {
  const built = ['dist/server/cli/main.js', 'dist/web/index.html'].map((path) => join(root, path));
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(root, 'src', path),
  );
  const newest = Math.max(...sources.map((path) => statSync(path).mtimeMs));
  if (built.every((path) => existsSync(path) && statSync(path).mtimeMs >= newest)) return;
  execFileSync(process.execPath, ['build.mjs'], { cwd: root, stdio: 'inherit' });
}
