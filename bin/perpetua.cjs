#!/usr/bin/env node
// CommonJS, because the thread pool is made before the first ES module runs.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

// Every running DuckDB query holds one of these threads; with the usual four, three slow ones would stop all file access.
process.env.UV_THREADPOOL_SIZE ??= '12';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Perpetua needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
const built = join(__dirname, '../dist/server/cli/main.js');
if (!existsSync(built)) {
  console.error('Perpetua is not built yet. Run "npm run build" first.');
  process.exit(1);
}
import(pathToFileURL(built).href);
