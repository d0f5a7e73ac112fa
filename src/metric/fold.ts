import { Refused } from '../kernel/index.ts';
import { ROW_LIMIT, type Shape } from './compile.ts';
import type { Cell, FigureRow } from './dialect.ts';
import { addInto, type Tally } from './tally.ts';

/** Values of the cuts of one group, in their order; null where a value is unknown. */
export type GroupKey = readonly (string | null)[];

export interface GroupTallies {
  readonly key: GroupKey;
  readonly whole: Tally;
  readonly buckets: ReadonlyMap<string, Tally>;
}

/** All that one question counted. */
export interface Counted {
  readonly whole: Tally;
  /** By first day of the bucket; empty without a grain. */
  readonly buckets: ReadonlyMap<string, Tally>;
  /** By cuts; empty without cuts. */
  readonly groups: readonly GroupTallies[];
  /** By id of the segment. */
  readonly segments: ReadonlyMap<string, GroupTallies>;
}

/**
 * Rows of a compiled question as tallies.
 * @throws Refused when there were more cells than anybody can read
 */
export function fold(rows: readonly FigureRow[], shape: Shape): Counted {
  if (rows.length > ROW_LIMIT) {
    throw new Refused(
      `These cuts make more than ${ROW_LIMIT.toLocaleString('en')} cells. Choose a longer grain or a cut with fewer values.`,
    );
  }
  const total = new Cells();
  const groups = new Map<string, { key: GroupKey; cells: Cells }>();
  const segments = new Map<string, Cells>();
  const spreadOut: { row: FigureRow; tally: Tally }[] = [];
  const once: Record<string, number> = {};
  for (const row of rows) {
    const part = shape.parts[Number(row['k_part'])];
    if (!part) {
      addInto(once, tallyOf(row, shape.once, ''));
      continue;
    }
    const tally = tallyOf(row, part.names, part.prefix);
    const bucket = text(row['k_bucket']);
    const segment = text(row['k_segment']);
    if (segment !== null) {
      reach(segments, segment, () => new Cells()).count(part.over, bucket, tally);
      continue;
    }
    total.count(part.over, bucket, tally);
    if (shape.cuts === 0) continue;
    if (part.broadcast.some(Boolean)) {
      spreadOut.push({ row, tally });
      continue;
    }
    const key = keyOf(row, shape.cuts);
    reach(groups, JSON.stringify(key), () => ({ key, cells: new Cells() })).cells.count(
      part.over,
      bucket,
      tally,
    );
  }
  // Rows without some of the cuts count towards each group that they agree with in the others.
  for (const { row, tally } of spreadOut) {
    const part = shape.parts[Number(row['k_part'])];
    if (!part) continue;
    const key = keyOf(row, shape.cuts);
    for (const group of groups.values()) {
      const agrees = group.key.every((value, index) => part.broadcast[index] || value === key[index]);
      if (agrees) group.cells.count(part.over, text(row['k_bucket']), tally);
    }
  }
  const all = [total, ...[...groups.values()].map(({ cells }) => cells), ...segments.values()];
  for (const cells of all) cells.know(once);
  return {
    whole: total.whole,
    buckets: total.buckets,
    groups: [...groups.values()].map(({ key, cells }) => ({
      key,
      whole: cells.whole,
      buckets: cells.buckets,
    })),
    segments: new Map(
      [...segments].map(([id, cells]) => [id, { key: [id], whole: cells.whole, buckets: cells.buckets }]),
    ),
  };
}

/**
 * Tallies of one group. Events of the whole are the sum of their buckets; customers are counted for the whole
 * apart (bucket null), since a customer of January is one of February too.
 */
class Cells {
  readonly whole: Record<string, number> = {};
  readonly buckets = new Map<string, Record<string, number>>();

  count(over: 'answer' | 'signal' | 'customer', bucket: string | null, tally: Tally): void {
    if (bucket === null || over !== 'customer') addInto(this.whole, tally);
    if (bucket !== null)
      addInto(
        reach(this.buckets, bucket, () => ({})),
        tally,
      );
  }

  /** Facts of the whole question, for every cell. */
  know(once: Tally): void {
    for (const cell of [this.whole, ...this.buckets.values()]) addInto(cell, once);
  }
}

function tallyOf(row: FigureRow, names: readonly string[], prefix: string): Tally {
  const tally: Record<string, number> = {};
  for (const [index, name] of names.entries()) tally[name] = Number(row[`s${index}`] ?? 0);
  const count = tally[names[0] ?? ''] ?? 0;
  const bin = row['k_bin'];
  if (bin !== null && bin !== undefined && count > 0) tally[`${prefix}bin:${bin}`] = count;
  const unit = text(row['k_unit']);
  if (count > 0 && unit !== null) tally[`${prefix}unit:${unit}`] = count;
  return tally;
}

function keyOf(row: FigureRow, cuts: number): GroupKey {
  return Array.from({ length: cuts }, (_, index) => text(row[`k_g${index}`]));
}

function text(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

function reach<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
