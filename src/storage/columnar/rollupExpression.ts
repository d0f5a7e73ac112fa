import type { Additive, Rollup } from '../../metric/index.ts';
import { cutFor, rollupOf } from './rollup.ts';

/** The rollup of `subject` as the compiler of questions sees it; the same for both engines. */
export function rollup(subject: 'answer' | 'signal'): Rollup {
  const shape = rollupOf(subject);
  return {
    table: shape.table,
    covering(columns, alias) {
      const cut = cutFor(shape, columns);
      return cut === null ? null : `${alias}.cut = '${cut}'`;
    },
    express: subject === 'answer' ? expressAnswer : expressSignal,
  };
}

/** Scores are kept one by one, so every band can be told; all rows of one group have the same score. */
function expressAnswer(statistic: Additive, alias: string): string | null {
  if (statistic.of !== 'score') return null;
  const score = `${alias}.score`;
  const sum = {
    rows: `${alias}.n`,
    weight: `${alias}.weight`,
    weight_squared: `${alias}.weight_squares`,
    weighted: `${alias}.weight * ${score}`,
    weighted_squared: `${alias}.weight * ${score} * ${score}`,
    ten_thousandths: null,
  }[statistic.add];
  if (sum === null) return null;
  const conditions: string[] = [];
  if (statistic.where === 'known') conditions.push(`${score} IS NOT NULL`);
  if (statistic.where === 'not_applicable') conditions.push(`${alias}.not_applicable`);
  if (statistic.where === 'missing') conditions.push(`${score} IS NULL AND NOT ${alias}.not_applicable`);
  if (statistic.from !== undefined) conditions.push(`${score} >= ${literal(statistic.from)}`);
  if (statistic.to !== undefined) conditions.push(`${score} <= ${literal(statistic.to)}`);
  return conditions.length === 0 ? sum : `CASE WHEN ${conditions.join(' AND ')} THEN ${sum} END`;
}

/** Values are added up, so a band of them can not be told. */
function expressSignal(statistic: Additive, alias: string): string | null {
  if (statistic.from !== undefined || statistic.to !== undefined) return null;
  if (statistic.where === 'not_applicable') return '0';
  const number = { value: 'value', duration_seconds: 'duration', score: null }[statistic.of];
  const counted =
    statistic.add === 'rows' || statistic.add === 'weight' || statistic.add === 'weight_squared';
  if (statistic.where === 'any' && counted) return `${alias}.n`;
  if (number === null) return null;
  if (counted) {
    return statistic.where === 'known' ? `${alias}.${number}_n` : `(${alias}.n - ${alias}.${number}_n)`;
  }
  // A sum over rows without the number is nothing; over all rows it is that over those with it.
  if (statistic.where === 'missing') return '0';
  // The sum of one group of one day is far from what rounding could change.
  if (statistic.add === 'ten_thousandths') return `round(${alias}.${number}_sum * 10000)`;
  return statistic.add === 'weighted' ? `${alias}.${number}_sum` : `${alias}.${number}_squares`;
}

function literal(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a band must end at a finite number, not ${value}`);
  return `(${value})`;
}
