import { expect, it } from 'vitest';
import { fixedClock } from '../../kernel/index.ts';
import { demoOptions } from '../operator/window.ts';
import { ndjson, signals } from './stream.ts';

it('writes each row once, in pieces that hold whole lines', async () => {
  const options = demoOptions(fixedClock('2026-11-22T09:00:00.000Z'), { customers: 20 });
  const pieces: string[] = [];
  for await (const piece of ndjson(signals(options), 10_000)) pieces.push(piece);
  expect(pieces.length).toBeGreaterThan(10);
  expect(pieces.every((piece) => piece.endsWith('\n') && piece.length < 12_000)).toBe(true);
  const rows = pieces.flatMap((piece) =>
    piece
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  );
  expect(rows).toEqual([...signals(options)]);
});

it('gives every row of a stream the same keys, so that a reader may take the columns from the first', () => {
  const options = demoOptions(fixedClock('2026-11-22T09:00:00.000Z'), { customers: 20 });
  const shapes = new Set([...signals(options)].map((row) => Object.keys(row).sort().join()));
  expect(shapes.size).toBe(1);
});
