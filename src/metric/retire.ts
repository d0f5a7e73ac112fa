import { Conflict, InvalidInput, parseLine, Refused, type Scope } from '../kernel/index.ts';
import type { Metric, Retirement } from './definition.ts';
import { metricById, type RegistryParts } from './registry.ts';

/**
 * Sets a metric aside: it is measured no more and stands in no list of what is in use; figures of before stay.
 * @param replacedBy the metric to use in its place
 * @throws InvalidInput, NotFound, Refused for one that is retired already, Conflict when it has moved on
 */
export async function retireMetric(
  parts: RegistryParts,
  scope: Scope,
  id: string,
  expected: number,
  { reason, replacedBy }: { readonly reason: string; readonly replacedBy: string | null },
): Promise<Metric> {
  const metric = await metricById(parts.metrics, id);
  if (metric.retired) throw new Refused(`“${metric.sheet.title}” is retired already.`);
  const why = parseLine(reason, 'reason', 1000);
  if (why === null) throw InvalidInput.at('reason', 'say why it is not used any more');
  if (replacedBy === id) throw InvalidInput.at('replacedBy', 'must be another metric', replacedBy);
  if (replacedBy !== null && (await metricById(parts.metrics, replacedBy)).retired)
    throw InvalidInput.at('replacedBy', 'must be a metric that is in use', replacedBy);
  const at = parts.clock.now().toISOString();
  return put(parts, metric, expected, { at, by: scope.actor.name, reason: why, replacedBy });
}

/** Takes a retired metric back into use. @throws NotFound, Refused for one in use, Conflict when it has moved on */
export async function reviveMetric(parts: RegistryParts, id: string, expected: number): Promise<Metric> {
  const metric = await metricById(parts.metrics, id);
  if (!metric.retired) throw new Refused(`“${metric.sheet.title}” is in use.`);
  return put(parts, metric, expected, null);
}

/** Metrics that are not set aside. */
export function inUse(metrics: readonly Metric[]): Metric[] {
  return metrics.filter(({ retired }) => !retired);
}

async function put(
  parts: RegistryParts,
  metric: Metric,
  expected: number,
  retired: Retirement | null,
): Promise<Metric> {
  const updatedAt = parts.clock.now().toISOString();
  if (!(await parts.metrics.retire(metric.id, expected, retired, updatedAt))) {
    throw new Conflict(
      `“${metric.sheet.title}” was changed by someone else meanwhile; read it again and repeat your change.`,
    );
  }
  await parts.audit.append({
    action: retired ? 'retired' : 'revived',
    subjectKind: 'metric',
    subjectId: metric.id,
    detail: retired ? { reason: retired.reason, replacedBy: retired.replacedBy } : {},
  });
  return { ...metric, retired, version: expected + 1, updatedAt };
}
