import { ANSWER_BASE, ANSWER_CUTS, SIGNAL_BASE, SIGNAL_CUTS } from './table.ts';

export type Subject = 'answer' | 'signal';

/** How the rows of one subject become daily sums. */
export interface RollupShape {
  readonly subject: Subject;
  readonly table: 'answer_day' | 'signal_day';
  readonly day: 'answered_day' | 'occurred_day';
  /** Columns that are always kept. */
  readonly base: readonly string[];
  /** Columns of which one at a time is kept. All of them at once would hardly be fewer rows than the subject itself. */
  readonly cuts: readonly string[];
  /** Sums: column of the rollup → SQL over the rows. */
  readonly sums: Readonly<Record<string, string>>;
}

export const ROLLUPS: readonly [RollupShape, RollupShape] = [
  {
    subject: 'answer',
    table: 'answer_day',
    day: 'answered_day',
    base: ANSWER_BASE,
    cuts: ANSWER_CUTS,
    sums: { n: 'count(*)', weight: 'sum(r.weight)', weight_squares: 'sum(r.weight * r.weight)' },
  },
  {
    subject: 'signal',
    table: 'signal_day',
    day: 'occurred_day',
    base: SIGNAL_BASE,
    cuts: SIGNAL_CUTS,
    sums: {
      n: 'count(*)',
      value_n: 'count(r.value)',
      value_sum: 'coalesce(sum(r.value), 0)',
      value_squares: 'coalesce(sum(r.value * r.value), 0)',
      duration_n: 'count(r.duration_seconds)',
      duration_sum: 'coalesce(sum(r.duration_seconds), 0)',
      duration_squares: 'coalesce(sum(r.duration_seconds * r.duration_seconds), 0)',
    },
  },
];

export function rollupOf(subject: Subject): RollupShape {
  return subject === 'answer' ? ROLLUPS[0] : ROLLUPS[1];
}

/**
 * The daily sums of the days listed in `days` (a table of org_id, day), as SQL in the dialect that both engines share.
 * Each group of the rows is counted once for no cut and once for each cut column.
 */
export function summarize(shape: RollupShape, days: string): string {
  const { subject, day, base, cuts, sums } = shape;
  const kept = ['org_id', day, ...base].map((name) => `r.${name}`);
  const sets = [[], ...cuts.map((cut) => [`r.${cut}`])].map((extra) => `(${[...kept, ...extra].join(', ')})`);
  // A cut that was rolled away has its bit set; exactly one bit is clear for a cut of one column.
  const all = 2 ** cuts.length - 1;
  const names = cuts.map((cut, index) => `WHEN ${all - 2 ** (cuts.length - 1 - index)} THEN '${cut}'`);
  const columns = [
    'r.org_id AS org_id',
    `r.${day} AS ${day}`,
    `CASE GROUPING(${cuts.map((cut) => `r.${cut}`).join(', ')}) ${names.join(' ')} ELSE '' END AS cut`,
    ...[...base, ...cuts].map((name) => `r.${name} AS ${name}`),
    ...Object.entries(sums).map(([name, sql]) => `${sql} AS ${name}`),
  ];
  return `SELECT ${columns.join(', ')} FROM ${subject} AS r
    WHERE (r.org_id, r.${day}) IN (SELECT org_id, day FROM ${days})
    GROUP BY GROUPING SETS (${sets.join(', ')})`;
}

/** Columns of the rollup in the order in which `summarize` returns them. */
export function summaryColumns(shape: RollupShape): string[] {
  return ['org_id', shape.day, 'cut', ...shape.base, ...shape.cuts, ...Object.keys(shape.sums)];
}

/** The cut that tells these columns together, or null when no single one does. */
export function cutFor(shape: RollupShape, columns: Iterable<string>): string | null {
  let cut = '';
  for (const column of columns) {
    if (column === shape.day || column === 'org_id' || shape.base.includes(column)) continue;
    if (!shape.cuts.includes(column)) return null;
    if (cut !== '' && cut !== column) return null;
    cut = column;
  }
  return cut;
}
