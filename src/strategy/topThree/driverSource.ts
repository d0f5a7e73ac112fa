import type { DriverItem } from '../../insight/index.ts';
import type { Evidence, Knowable } from '../../kernel/index.ts';
import {
  type Candidate,
  type CandidateSource,
  type FactorRange,
  type LeftOut,
  unknownFactor,
} from '../candidate.ts';
import type { DriverAnalysis, TopThreeGround } from './ground.ts';
import { stakeOf, worthOf } from './stake.ts';

/** Drivers of the main outcome: what accounts for the differences in it, from the kept analysis. */
export const driverSource: CandidateSource<TopThreeGround> = {
  key: 'driver',
  name: 'Drivers',
  candidates(ground) {
    const { analysis, metrics } = ground;
    if (analysis === null) {
      const why = 'No driver analysis is kept yet: analyze the drivers of your main outcome.';
      return { candidates: [], leftOut: [{ title: 'Drivers', why, to: '/understand/drivers' }] };
    }
    const metric = metrics.find(({ id }) => id === analysis.metricId);
    if (!metric) {
      const why = 'The metric whose drivers were analyzed is gone or retired: choose another outcome.';
      return { candidates: [], leftOut: [{ title: 'Drivers', why, to: '/decide/metrics' }] };
    }
    const shown = analysisEvidence(analysis);
    const leftOut: LeftOut[] = analysis.drivers.leftOut.map(({ label, why }) => ({
      title: label,
      why,
      to: shown.to,
    }));
    const candidates = analysis.drivers.items.flatMap((item): Candidate[] => {
      if (item.correlation <= 0) {
        leftOut.push({
          title: item.label,
          why: `It does not go up with “${metric.sheet.title}”: raising it promises nothing.`,
          to: shown.to,
        });
        return [];
      }
      return [
        {
          key: `driver:${item.key}`,
          source: 'driver',
          title: item.label,
          what: `Raise it: it goes with “${metric.sheet.title}”${
            item.quadrant === 'concentrate_here' ? ', matters much and is done badly' : ''
          }.`,
          evidence: [shown],
          factors: {
            reach: reachOf(analysis, item, shown),
            effect: effectOf(analysis, item, shown),
            money:
              worthOf(ground, `driver:${item.key}`) ?? stakeOf(ground.stakes, metric.id, metric.sheet.title),
            ease: unknownFactor(`How likely can “${item.label}” be raised within three years?`),
          },
        },
      ];
    });
    return { candidates, leftOut };
  },
};

function reachOf(analysis: DriverAnalysis, item: DriverItem, shown: Evidence): Knowable<FactorRange> {
  const reach = analysis.reach.find(({ key }) => key === item.key);
  if (!reach || reach.share === null)
    return unknownFactor(`Which share of customers is not content with “${item.label}”?`);
  const { share, low, high, how } = reach;
  return {
    known: true,
    value: {
      low: low ?? share,
      likely: share,
      high: high ?? share,
      source: how,
      evidence: [shown],
      by: null,
      at: analysis.madeAt,
    },
  };
}

function effectOf(analysis: DriverAnalysis, item: DriverItem, shown: Evidence): Knowable<FactorRange> {
  const { drivers } = analysis;
  return {
    known: true,
    value: {
      low: clamp(item.low ?? 0),
      likely: clamp(item.share),
      high: clamp(item.high ?? item.share),
      source:
        `Its part of the differences in ${drivers.outcome.label} (${drivers.method.toUpperCase()} share of R², ` +
        `n ${drivers.n}). It predicts; that it causes would take a trial.`,
      evidence: [shown],
      by: null,
      at: analysis.madeAt,
    },
  };
}

/** The analysis as it can be looked at. */
export function analysisEvidence({ drivers, surveyId, id }: DriverAnalysis): Evidence {
  const items = drivers.items.map(({ key }) => key);
  const query = new URLSearchParams({
    survey: surveyId,
    outcome: drivers.outcome.key,
    items: JSON.stringify(items),
    from: drivers.period.from,
    to: drivers.period.to,
  });
  return {
    kind: 'driver',
    id,
    title: `Drivers of ${drivers.outcome.label}`,
    to: `/understand/drivers?${query}`,
  };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
