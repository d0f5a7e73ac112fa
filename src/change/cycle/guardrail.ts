import { alwaysValid } from '../../stats/index.ts';
import type { Guardrail } from './cycle.ts';
import type { GuardrailResult } from './judgment.ts';
import type { Finding } from './method/index.ts';
import { amountWords } from './method/sampleWords.ts';
import { lookOf } from './verdict.ts';

/**
 * Whether a guardrail held: it did when no harm above what is tolerated can be (the whole interval is better than that), it is
 * broken when the harm surely is; else it can't be told, which is not the same as holding.
 * @param early before the day that was locked: the interval is then the one that holds at any time
 */
export function guardrailResult(
  guardrail: Guardrail,
  title: string,
  finding: Finding,
  confidence: number,
  early: boolean,
): GuardrailResult {
  const { metricId, wanted, tolerance } = guardrail;
  const { unit } = finding;
  const effect = early && finding.effect ? atAnyTime(finding.effect, tolerance, confidence) : finding.effect;
  const base = { metricId, title, wanted, tolerance, unit };
  if (!effect)
    return {
      ...base,
      effect: null,
      result: 'cannot_tell',
      words: `${title}: can’t tell. ${finding.why ?? ''}`.trim(),
    };
  // Counted as harm.
  const sign = wanted === 'up' ? -1 : 1;
  const [least, most] = sign > 0 ? [effect.low, effect.high] : [-effect.high, -effect.low];
  const kept = {
    ...{ value: effect.value, low: bound(effect.low), high: bound(effect.high) },
    ...{ standardError: effect.standardError, confidence },
  };
  const limit = tolerance === 0 ? 'no worsening' : `${amountWords(tolerance, unit)} worse`;
  const size = (amount: number): string => amountWords(amount, unit);
  if (most <= tolerance)
    return {
      ...base,
      effect: kept,
      result: 'holds',
      words: `${title} held: at worst ${most <= 0 ? 'better than before' : `${size(most)} worse`}, tolerated was ${limit}.`,
    };
  if (least > tolerance)
    return {
      ...base,
      effect: kept,
      result: 'broken',
      words: `${title} broke: at least ${size(least)} worse, tolerated was ${limit}.`,
    };
  return {
    ...base,
    effect: kept,
    result: 'cannot_tell',
    words: `${title}: can’t tell whether it held. Up to ${size(most)} worse is possible, tolerated was ${limit}.`,
  };
}

function atAnyTime(
  effect: NonNullable<Finding['effect']>,
  tolerance: number,
  confidence: number,
): NonNullable<Finding['effect']> {
  const look = lookOf(effect, confidence);
  // Where no worsening is tolerated, there is no size by which harm was reckoned with: that of the error does.
  const [valid] = alwaysValid([look], tolerance > 0 ? tolerance : look.standardError, confidence);
  return valid ? { ...effect, low: valid.low, high: valid.high } : effect;
}

function bound(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
