import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { openProgress } from './progress.ts';

it('says a line for each tenth of the way where output is piped, whatever counts its words hold', () => {
  const output = new PassThrough();
  const progress = openProgress(output as unknown as NodeJS.WriteStream);
  progress.show('Reading the file', null);
  for (let row = 0; row <= 1000; row++) progress.show(`Importing, ${row * 100} rows`, row / 1000);
  const lines = String(output.read()).trim().split('\n');
  expect(lines).toHaveLength(12);
  expect(lines.slice(0, 3)).toEqual([
    'Reading the file',
    'Importing, 0 rows 0%',
    'Importing, 10000 rows 10%',
  ]);
});
