import { assertPermitted, type Identity } from '../../access/index.ts';
import { comparedPeriod, type ExploreRequest, type House, houseOf } from '../../insight/index.ts';
import { InvalidInput, NotAllowed, parsePeriod, parseRule } from '../../kernel/index.ts';
import {
  type AskedQuestion,
  type Calculation,
  type MetricReference,
  readFormula,
  type SegmentFilter,
  usableMetric,
} from '../../metric/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import type { ExploreInput } from './shapes.ts';

/** A request with all that the record knows and its figures need. */
export interface Asking {
  readonly request: ExploreRequest;
  readonly house: House;
  readonly questions: readonly AskedQuestion[];
}

/** Taking figures apart by single people needs the right to read them: one customer's many bills are no small group. */
export function assertNotPersonal(
  identity: Identity,
  { by = [], ...rules }: { by?: readonly string[]; filter?: unknown; formula?: unknown },
): void {
  const asked = by.map((field) => ({ field }));
  const personal = /"field":"(customer|account|response)"/.test(JSON.stringify([asked, rules]));
  if (personal) assertPermitted(identity, 'record.read');
}

/**
 * A figure is one of a metric, whose record sheet says what it is for. Without one, a formula is tried out while a
 * metric is being defined, and that is for those who define metrics.
 * @throws NotAllowed
 */
export function assertMetric(identity: Identity, { metricId }: Pick<ExploreInput, 'metricId'>): void {
  if (metricId !== undefined || identity.permissions.has('metric.change')) return;
  throw new NotAllowed(
    'A figure is asked for by its metric, so that its record sheet says what it is for. A formula without a metric is there to try ' +
      'out one that is being defined, which needs the permission "metric.change".',
  );
}

/**
 * Reads what was asked, in one transaction.
 * @throws InvalidInput, NotFound for a metric or segment, Refused for a metric whose sheet has gaps
 */
export async function readAsking(stores: Stores, input: ExploreInput): Promise<Asking> {
  const period = parsePeriod(input.from, input.to);
  const { calculation, metric } = await calculationOf(stores, input);
  const { asked } = readFormula(calculation.formula);
  const compare =
    typeof input.compare === 'object' ? parsePeriod(input.compare.from, input.compare.to) : input.compare;
  return {
    request: {
      ...calculation,
      metric,
      period,
      grain: input.grain ?? null,
      by: input.by,
      filter: input.filter === undefined ? null : parseRule(input.filter, 'filter'),
      segments: await segmentsOf(stores, input.segments),
      against: compare === undefined ? null : comparedPeriod(period, compare),
      basis: input.asOf,
    },
    house: await houseOf(stores),
    questions: asked ? await stores.questions.versionsAsking(asked.questions, asked.survey) : [],
  };
}

async function calculationOf(
  { metrics }: Stores,
  { metricId, metricVersion, formula }: ExploreInput,
): Promise<{ calculation: Calculation; metric: MetricReference | null }> {
  if (metricId !== undefined) {
    const { id, sheet, current } = await usableMetric(metrics, metricId, metricVersion);
    const { formula: own, includes, excludes } = current;
    return {
      calculation: { formula: own, includes, excludes },
      metric: { id, title: sheet.title, version: current.number },
    };
  }
  if (formula === undefined) throw InvalidInput.at('metricId', 'name a metric, or send a formula to try out');
  return { calculation: { formula, includes: null, excludes: null }, metric: null };
}

async function segmentsOf({ segments }: Stores, ids: readonly string[]): Promise<SegmentFilter[]> {
  const found: SegmentFilter[] = [];
  for (const id of ids) {
    const segment = await segments.find(id);
    if (!segment) throw InvalidInput.at('segments', 'must be ids of segments', id);
    found.push({ id, name: segment.name, rule: segment.rule });
  }
  return found;
}
