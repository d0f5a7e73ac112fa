import type { LoyaltyQuestion } from '../api/loyalty.ts';
import type { Metric } from '../api/metric.ts';
import type { ValueAnalysis } from '../api/value.ts';
import { GrowthView } from '../loyalty/growth-view.tsx';

interface Props {
  readonly analysis: ValueAnalysis;
  readonly metrics: readonly Metric[];
  readonly mayRead: boolean;
}

/** Earned growth as loyalty tells it, of the days of the analysis; its parts lead to the same customers. */
export function GrowthPart({ analysis, metrics, mayRead }: Props) {
  const growth = analysis.result.growth.found;
  if (!growth) return null;
  const { spend, came } = analysis.stated.basis;
  const said = metrics.find(({ current }) => current.formula.measure === 'nps');
  const question: LoyaltyQuestion = {
    // Customers behind revenue do not depend on it, but every question of loyalty names one.
    metricId: said?.id ?? '',
    from: growth.now.from,
    to: growth.now.to,
    revenue: growth.now,
    ...(spend ? { spend } : {}),
    ...(came && came.earned.length > 0 ? { source: came } : {}),
    cohorts: { grain: 'quarter' },
  };
  return <GrowthView growth={growth} question={question} mayRead={mayRead && said !== undefined} />;
}
