import { houseOf } from '../../insight/index.ts';
import { addDays, InvalidInput, type Scope } from '../../kernel/index.ts';
import { type Metric, type MetricVersion, readFormula } from '../../metric/index.ts';
import type { Cycle, CyclePlan } from './cycle.ts';
import type { Counting, Judged, Trial } from './method/index.ts';
import type { JudgingParts, JudgingStores } from './parts.ts';

/** A cycle whose dates and metric are set, as a method sees it. @param to the day after the last one that is counted */
export function trialOf(cycle: CyclePlan & Pick<Cycle, 'id' | 'confidence'>, to: string): Trial {
  const { baselineFrom, startsOn } = cycle;
  if (baselineFrom === null || startsOn === null) throw InvalidInput.at('startsOn', 'must be set');
  return {
    design: cycle.design,
    before: { from: baselineFrom, to: startsOn },
    // A day that has not come leaves nothing to count.
    after: { from: startsOn, to: to > startsOn ? to : addDays(startsOn, 1) },
    grain: cycle.grain,
    audience: cycle.audience,
    confidence: cycle.confidence,
    wanted: cycle.wanted,
    salt: cycle.id,
  };
}

export function judgedBy(metric: Metric, version: MetricVersion = metric.current): Judged {
  const { formula, includes, excludes } = version;
  return {
    title: metric.sheet.title,
    calculation: { formula, includes, excludes },
    reading: readFormula(formula),
  };
}

/** The version that was in use at an instant; the first one when it is younger. */
export function versionAt(versions: readonly MetricVersion[], at: string): MetricVersion | undefined {
  return versions.findLast(({ since }) => since <= at) ?? versions[0];
}

export async function countingOf(
  { facts, figures }: JudgingParts,
  scope: Scope,
  stores: JudgingStores,
  signal?: AbortSignal,
): Promise<Counting> {
  const { attributes, minimumGroup } = await houseOf(stores);
  return { scope, facts, figures, attributes, minimumGroup, signal };
}
