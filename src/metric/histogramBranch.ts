import type { Context, EventPart } from './branch.ts';
import { type Branch, rollupStatistic } from './counting.ts';
import type { Rollup } from './dialect.ts';
import { type FieldReader, hasField } from './field.ts';

interface Pieces {
  /** SQL of the bucket's first day, or null for the whole period alone. */
  readonly bucket: string | null;
  readonly from: readonly string[];
  readonly where: readonly string[];
}

/**
 * The rollup whose sums a histogram of scores can tell as well, when this part asks for nothing else: answers on a scale,
 * counted by bands of their scores. Null otherwise; a number without a scale may have a value of its own in every row.
 */
export function scoredRollup({ dialect }: Context, part: EventPart): Rollup | null {
  const rollup = dialect.rollups.answer;
  if (part.over !== 'answer' || part.index || part.spread || rollup === null) return null;
  const statistics = Object.values(part.statistics);
  const told = statistics.every(
    (statistic) => !statistic.meets && !statistic.decided && rollup.express(statistic, 'h') !== null,
  );
  return told && statistics.some(({ from, to }) => from !== undefined || to !== undefined) ? rollup : null;
}

/**
 * Counts answers in two steps: rows by score, then everything that is asked over those few counts. Of 10 M answers, eight
 * filtered sums over the rows took 1.6 times as long as three by hand, this way 1.03 times.
 */
export function histogramSelect(
  context: Context,
  part: EventPart,
  rollup: Rollup,
  fields: FieldReader,
  { bucket, from, where }: Pieces,
): string {
  const { question, segment, binder, dialect, width } = context;
  const keys = [...(bucket === null ? [] : [`${bucket} as h_bucket`])];
  const cuts = question.cuts.map((field, index) => {
    if (segment !== null || !hasField(part.over, field)) return 'null';
    keys.push(`${fields.sql(field)} as h_g${index}`);
    return `h.h_g${index}`;
  });
  keys.push('a.score as score', 'a.not_applicable as not_applicable');
  const rows = [
    `select ${keys.join(', ')}, count(*) as n, sum(a.weight) as weight, sum(a.weight * a.weight) as weight_squares`,
    ...from,
    ...(where.length > 0 ? [`where ${where.join(' and ')}`] : []),
    `group by ${keys.map((_, index) => index + 1).join(', ')}`,
  ].join('\n');
  const branch: Branch = { fields, binder, dialect, score: 'h.score' };
  const sums = Object.values(part.statistics).map((statistic) =>
    rollupStatistic(rollup, statistic, branch, 'h'),
  );
  const columns = [
    `${context.index} as k_part`,
    `${bucket === null ? 'null' : dialect.dayText('h.h_bucket')} as k_bucket`,
    `${segment === null ? 'null' : binder.bind(segment.id, 'text')} as k_segment`,
    'null as k_bin',
    'null as k_unit',
    ...cuts.map((sql, index) => `${sql} as k_g${index}`),
    ...Array.from({ length: width }, (_, index) => `${sums[index] ?? '0'} as s${index}`),
  ];
  const groups = [...(bucket === null ? [] : ['h.h_bucket']), ...cuts.filter((sql) => sql !== 'null')];
  return [
    `select ${columns.join(', ')}`,
    `from (${rows}) h`,
    ...(groups.length > 0 ? [`group by ${groups.join(', ')}`] : []),
  ].join('\n');
}
