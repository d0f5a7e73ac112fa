import type { OrganizationStore } from '../../access/index.ts';
import type { KeptStakes, ValueStore } from '../../economics/index.ts';
import type { ReadingStore } from '../../insight/index.ts';
import { inUse, type Metric, type MetricStore } from '../../metric/index.ts';
import type { FactorRange, LeftOut } from '../candidate.ts';
import type { Goal, GoalStore } from '../goal/index.ts';
import { newestReadings } from '../newest.ts';
import { outcomeQuestion } from './analyze.ts';
import type { TopThreeStore } from './choice.ts';
import { withEntered } from './entered.ts';
import type { Stake, TopThreeGround } from './ground.ts';
import { type Ranked, rank } from './rank.ts';
import { findCandidates } from './sources.ts';

/** Where the ground of the candidates is read. */
export interface TopThreeStores {
  readonly metrics: MetricStore;
  readonly organization: OrganizationStore;
  readonly readings: ReadingStore;
  readonly goals: GoalStore;
  readonly topThree: TopThreeStore;
  readonly values: Pick<ValueStore, 'atStake'>;
}

/** Reads what candidates are made of, in one transaction. */
export async function readTopThreeGround(stores: TopThreeStores, today: string): Promise<TopThreeGround> {
  const metrics = inUse(await stores.metrics.list());
  const { currency } = await stores.organization.read();
  return {
    today,
    metrics,
    readings: await newestReadings(stores.readings, metrics, today),
    analysis: await stores.topThree.analysis(),
    stakes: (await stores.goals.list()).flatMap((goal) => stakeOf(goal, currency, today)),
    worths: worthsIn(await stores.values.atStake(), currency),
  };
}

/** Every candidate in its place, with what people entered for the unit. */
export async function rankedCandidates(
  stores: Pick<TopThreeStores, 'topThree'>,
  unitId: string | null,
  ground: TopThreeGround,
): Promise<{ ranked: Ranked[]; leftOut: (LeftOut & { readonly source: string })[] }> {
  const { candidates, leftOut } = findCandidates(ground);
  return { ranked: rank(withEntered(candidates, await stores.topThree.factors(unitId))), leftOut };
}

/** Metrics that are made of the answers to one question, so that its drivers can be analyzed. */
export function analyzable(metrics: readonly Metric[]): Metric[] {
  return metrics.filter((metric) => {
    try {
      return outcomeQuestion(metric) !== '';
    } catch {
      return false;
    }
  });
}

function stakeOf(
  { id, title, metric, costToMiss, said, period }: Goal,
  currency: string,
  today: string,
): Stake[] {
  if (!metric?.known || !costToMiss?.known || said !== null || period.to <= today) return [];
  // Amounts of another currency are not comparable, and nothing here knows a rate.
  if (costToMiss.value.currency !== currency) return [];
  const amount = Number(costToMiss.value.minor);
  return [
    {
      metricId: metric.value,
      low: amount,
      likely: amount,
      high: amount,
      source: `What it would cost to miss the goal “${title}”, as entered there: one amount, without a range.`,
      evidence: { kind: 'goal', id, title, to: `/decide/goals/${id}` },
    },
  ];
}

/** Values at stake as factors of candidates, in the organization's currency; of two analyses the first one's. */
function worthsIn(kept: readonly KeptStakes[], currency: string): ReadonlyMap<string, FactorRange> {
  const worths = new Map<string, FactorRange>();
  for (const { kind, analysisId, measuredOn, currency: own, stakes } of kept) {
    if (own !== currency) continue;
    const shown: FactorRange['evidence'] = [
      {
        kind: 'page',
        id: null,
        title: `Value at stake, modelled on ${measuredOn}`,
        to: `/prove/value?view=stake&kind=${kind}&analysis=${analysisId}`,
      },
    ];
    for (const { key, money, move } of stakes) {
      if (money === null || worths.has(key)) continue;
      const { low, likely, high } = money;
      worths.set(key, {
        low: Math.max(0, low),
        likely: Math.max(0, likely),
        high: Math.max(0, high),
        source: `At stake in a year: modelled, not measured. ${move}`,
        evidence: shown,
        by: null,
        at: `${measuredOn}T00:00:00.000Z`,
      });
    }
  }
  return worths;
}
