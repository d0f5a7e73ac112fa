import type { Reading } from '../../insight/index.ts';
import { dayWords, type Evidence, percentText } from '../../kernel/index.ts';
import { type Metric, missingFrom, type Target } from '../../metric/index.ts';
import {
  type Candidate,
  type CandidateSource,
  type FactorRange,
  type LeftOut,
  unknownFactor,
} from '../candidate.ts';
import type { TopThreeGround } from './ground.ts';
import { stakeOf } from './stake.ts';

/** Metrics that miss their target: how far they are from it, by their kept reading. */
export const metricSource: CandidateSource<TopThreeGround> = {
  key: 'metric',
  name: 'Metrics off target',
  candidates(ground) {
    const candidates: Candidate[] = [];
    const leftOut: LeftOut[] = [];
    for (const metric of ground.metrics) {
      const reading = ground.readings.get(metric.id);
      const out =
        metric.id === ground.analysis?.metricId
          ? 'It is the outcome itself; its drivers are the candidates.'
          : whyNot(metric, reading);
      const target = metric.sheet.target?.known ? metric.sheet.target.value : null;
      if (out !== null || target === null || reading === undefined)
        leftOut.push({ title: metric.sheet.title, why: out ?? '', to: `/decide/metrics/${metric.id}` });
      else candidates.push(candidateOf(ground, metric, reading, target));
    }
    return { candidates, leftOut };
  },
};

function whyNot(metric: Metric, reading: Reading | undefined): string | null {
  const { target } = metric.sheet;
  if (missingFrom(metric.sheet).length > 0) return 'Its record sheet has gaps, so it makes no figures.';
  if (target === null) return 'It has no target, so no gap.';
  if (!target.known) return `Its target is not known yet: ${target.question}`;
  if (target.value.value === 0) return 'Its target is zero, so a gap is no share of it.';
  if (reading === undefined || reading.value === null) return 'No full period of it has been measured.';
  return gapAt(reading.value, target.value) <= 0 ? 'It meets its target.' : null;
}

function candidateOf(ground: TopThreeGround, metric: Metric, reading: Reading, target: Target): Candidate {
  const { id, sheet } = metric;
  const shown: Evidence = {
    kind: 'metric',
    id,
    title: sheet.title,
    to: `/understand/explore?metric=${id}&from=${reading.start}&to=${ground.today}`,
  };
  return {
    key: `metric:${id}`,
    source: 'metric',
    title: sheet.title,
    what: `Bring it to its target by ${dayWords(target.by)}.`,
    evidence: [shown],
    factors: {
      reach: unknownFactor(`Which share of customers does “${sheet.title}” touch?`),
      effect: { known: true, value: gapRange(reading, target, shown) },
      money: stakeOf(ground.stakes, id, sheet.title),
      ease: unknownFactor(`How likely can “${sheet.title}” reach its target within three years?`),
    },
  };
}

/** How far a value misses a target, as a share of the target; zero or less where it meets it. */
export function gapAt(value: number, { value: target, direction }: Target): number {
  const missing = direction === 'at_least' ? target - value : value - target;
  return missing / Math.abs(target);
}

function gapRange(reading: Reading, target: Target, shown: Evidence): FactorRange {
  const value = reading.value ?? 0;
  const ends = [reading.low ?? value, reading.high ?? value].map((one) => clamp(gapAt(one, target)));
  return {
    low: Math.min(...ends),
    likely: clamp(gapAt(value, target)),
    high: Math.max(...ends),
    source: `How far the ${reading.grain} from ${dayWords(reading.start)} missed the target, as a share of the target; its interval at ${percentText(reading.confidence)}.`,
    evidence: [shown],
    by: null,
    at: reading.measuredAt,
  };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
