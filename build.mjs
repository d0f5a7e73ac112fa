// Builds what `npm start` runs: the application (dist/web) and the server (dist/server). Runs after `npm ci`.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
rmSync(`${root}dist/server`, { recursive: true, force: true });
const tsc = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'));
execFileSync(process.execPath, [tsc, '-p', `${root}tsconfig.build.json`], { stdio: 'inherit' });
cpSync(`${root}src/storage/migrations`, `${root}dist/server/storage/migrations`, { recursive: true });
await build({ root: `${root}src/web`, configFile: `${root}vite.config.ts`, logLevel: 'warn' });
