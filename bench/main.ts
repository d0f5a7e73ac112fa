import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { businessCaseWorkload } from './businessCase.ts';
import { costsWorkload } from './costs.ts';
import { driversWorkload } from './drivers.ts';
import { importWorkload } from './importAnswers.ts';
import { loyaltyWorkload } from './loyalty.ts';
import { describeMachine } from './machine.ts';
import { memoryWorkload } from './memory.ts';
import { npsWorkload } from './npsBySegment.ts';
import { strategyWorkload } from './strategy.ts';
import { valueWorkload } from './value.ts';
import type { Measurement } from './workload.ts';

// npm run bench [-- name …] [--largest ROWS]: measures, prints a table, keeps it under bench/results.
const WORKLOADS = [
  npsWorkload,
  importWorkload,
  driversWorkload,
  memoryWorkload,
  strategyWorkload,
  loyaltyWorkload,
  valueWorkload,
  businessCaseWorkload,
  costsWorkload,
];

const flags = process.argv.slice(2);
const at = flags.indexOf('--largest');
const largest = at >= 0 ? Number(flags.splice(at, 2)[1]) : Number.POSITIVE_INFINITY;
const wanted = WORKLOADS.filter(({ name }) => flags.length === 0 || flags.includes(name));

const measured: Measurement[] = [];
for (const workload of wanted) {
  const own: Measurement[] = [];
  for (const rows of workload.sizes.filter((size) => size <= largest)) {
    console.log(`${workload.name}, ${rows.toLocaleString('en')} rows`);
    const found = await workload.run(rows, (sentence) => console.log(`  ${sentence}`));
    for (const one of found) console.log(`  ${tell(one)}`);
    own.push(...found);
  }
  const expected = workload.expect?.(own) ?? [];
  for (const one of expected)
    console.log(`${workload.name}, ${one.rows.toLocaleString('en')} rows, not measured\n  ${tell(one)}`);
  measured.push(...own, ...expected);
}

function tell({ name, value, unit, limit, extrapolated, curve }: Measurement): string {
  const round = (number: number) => Math.round(number * 100) / 100;
  const verdict = limit ? ` (limit: ${limit.words}; ${limit.holds ? 'holds' : 'FALLS SHORT'})` : '';
  const origin = extrapolated ? ` (extrapolated ${extrapolated})` : '';
  const along = curve ? `, along the way ${curve.map((one) => Math.round(one.value)).join(', ')}` : '';
  return `${name}: ${round(value)} ${unit}${along}${origin}${verdict}`;
}

const folder = fileURLToPath(new URL('results/', import.meta.url));
mkdirSync(folder, { recursive: true });
const name = `${new Date().toISOString().slice(0, 10)}-${wanted.map((workload) => workload.name).join('-')}.json`;
writeFileSync(`${folder}${name}`, `${JSON.stringify({ machine: describeMachine(), measured }, null, 2)}\n`);
console.log(`Kept in bench/results/${name}`);
process.exit(0);
