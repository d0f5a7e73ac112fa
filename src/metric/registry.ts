import type { AuditLog } from '../access/index.ts';
import {
  type Clock,
  Conflict,
  gatherFaults,
  type Ids,
  InvalidInput,
  NotFound,
  Outdated,
  parseDay,
  parseRule,
  Refused,
  type Scope,
} from '../kernel/index.ts';
import { type Calculation, type Metric, type MetricVersion, missingFrom, type Sheet } from './definition.ts';
import { readFormula } from './measure/index.ts';
import type { MetricStore } from './metricStore.ts';

/** What the registry's functions work with, all within one transaction. */
export interface RegistryParts {
  readonly metrics: MetricStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Enters a metric. Its sheet may still have gaps; until they are filled it makes no figures.
 * @throws InvalidInput for a formula or rule that cannot be read, Conflict for a title that is taken
 */
export async function createMetric(
  parts: RegistryParts,
  scope: Scope,
  sheet: Sheet,
  calculation: Calculation,
): Promise<Metric> {
  checkCalculation(calculation);
  checkSheet(sheet);
  await checkTitle(parts, sheet.title);
  const id = parts.ids.next();
  const now = parts.clock.now().toISOString();
  const current: MetricVersion = {
    ...calculation,
    metricId: id,
    number: 1,
    since: now,
    by: scope.actor,
    reason: null,
  };
  const metric: Metric = { id, sheet, current, version: 1, createdAt: now, updatedAt: now };
  await parts.metrics.create(metric);
  await parts.audit.append({
    action: 'created',
    subjectKind: 'metric',
    subjectId: id,
    detail: { title: sheet.title, measure: calculation.formula.measure },
  });
  return metric;
}

/**
 * Changes the record sheet; how the figure is made stays.
 * @param expected version that the caller read
 * @throws NotFound, Conflict when it has moved on or the title is taken
 */
export async function updateSheet(
  parts: RegistryParts,
  id: string,
  expected: number,
  changes: Partial<Sheet>,
): Promise<Metric> {
  const metric = await metricById(parts.metrics, id);
  const sheet = { ...metric.sheet, ...changes };
  checkSheet(sheet);
  if (sheet.title !== metric.sheet.title) await checkTitle(parts, sheet.title, id);
  const updatedAt = parts.clock.now().toISOString();
  if (!(await parts.metrics.updateSheet(id, expected, sheet, updatedAt))) throw movedOn(metric);
  await parts.audit.append({
    action: 'changed',
    subjectKind: 'metric',
    subjectId: id,
    detail: { fields: Object.keys(changes) },
  });
  return { ...metric, sheet, version: expected + 1, updatedAt };
}

/**
 * Changes how the figure is made: a new version, from now on. Figures made before keep theirs.
 * @param reason why, for those who compare over the change
 * @throws InvalidInput, NotFound, Conflict when it has moved on
 */
export async function reviseFormula(
  parts: RegistryParts,
  scope: Scope,
  id: string,
  expected: number,
  calculation: Calculation,
  reason: string,
): Promise<Metric> {
  checkCalculation(calculation);
  if (reason.trim() === '') throw InvalidInput.at('reason', 'say why the figure is made differently', reason);
  const metric = await metricById(parts.metrics, id);
  const since = parts.clock.now().toISOString();
  const current: MetricVersion = {
    ...calculation,
    metricId: id,
    number: metric.current.number + 1,
    since,
    by: scope.actor,
    reason,
  };
  if (!(await parts.metrics.addVersion(id, expected, current))) throw movedOn(metric);
  await parts.audit.append({
    action: 'revised',
    subjectKind: 'metric',
    subjectId: id,
    detail: { number: current.number, reason },
  });
  return { ...metric, current, version: expected + 1, updatedAt: since };
}

/** @throws NotFound, Conflict when it has moved on */
export async function deleteMetric(parts: RegistryParts, id: string, expected: number): Promise<void> {
  const metric = await metricById(parts.metrics, id);
  if (!(await parts.metrics.delete(id, expected))) throw movedOn(metric);
  await parts.audit.append({
    action: 'deleted',
    subjectKind: 'metric',
    subjectId: id,
    detail: { title: metric.sheet.title },
  });
}

/** @throws NotFound */
export async function metricById(metrics: MetricStore, id: string): Promise<Metric> {
  const metric = await metrics.get(id);
  if (!metric) throw NotFound.of('metric', id);
  return metric;
}

/**
 * A metric that may make figures, by its current version or an earlier one.
 * @throws NotFound, Refused with everything that is missing from its sheet
 */
export async function usableMetric(metrics: MetricStore, id: string, number?: number): Promise<Metric> {
  const metric = await metricById(metrics, id);
  requireFilledIn(metric);
  if (number === undefined || number === metric.current.number) return metric;
  const version = (await metrics.versions(id)).find((one) => one.number === number);
  if (!version) throw NotFound.of(`version of ${metric.sheet.title}`, String(number));
  return { ...metric, current: version };
}

/** @throws Refused with everything that is missing from its sheet */
export function requireFilledIn(metric: Metric): void {
  const missing = missingFrom(metric.sheet);
  if (missing.length === 0) return;
  throw new Refused(
    `“${metric.sheet.title}” cannot be used before its record sheet is filled in; missing: ` +
      `${missing.map(({ place }) => place.replace('sheet.', '')).join(', ')}.`,
    missing,
  );
}

/** @throws InvalidInput */
export function checkCalculation({ formula, includes, excludes }: Calculation): void {
  readFormula(formula);
  if (includes !== null) parseRule(includes, 'includes');
  if (excludes !== null) parseRule(excludes, 'excludes');
}

function checkSheet(sheet: Sheet): void {
  const faults = gatherFaults();
  faults.take(() => {
    if (sheet.title.trim() === '' || sheet.title.length > 200)
      throw InvalidInput.at('sheet.title', 'must be 1 to 200 characters', sheet.title);
  });
  faults.take(() => {
    if (sheet.target?.known) parseDay(sheet.target.value.by, 'sheet.target.by');
  });
  for (const field of ['goal', 'target'] as const) {
    const value = sheet[field];
    faults.take(() => {
      if (value !== null && !value.known && value.due !== null) parseDay(value.due, `sheet.${field}.due`);
    });
  }
  faults.take(() => {
    // Whoever calls a metric validated or more claims that its sheet is done.
    const gaps = missingFrom(sheet);
    if (sheet.maturity !== 'proposed' && gaps.length > 0) {
      const names = gaps.map(({ place }) => place.replace('sheet.', '')).join(', ');
      throw InvalidInput.at(
        'sheet.maturity',
        `stays proposed until these are filled in: ${names}`,
        sheet.maturity,
      );
    }
  });
  faults.assertNone();
}

async function checkTitle(parts: RegistryParts, title: string, except?: string): Promise<void> {
  if (await parts.metrics.titleTaken(title, except))
    throw new Conflict(`There is a metric “${title}” already; choose another title.`);
}

function movedOn(metric: Metric): Outdated {
  return new Outdated(
    `“${metric.sheet.title}” was changed by someone else meanwhile; read it again and repeat your change.`,
  );
}
