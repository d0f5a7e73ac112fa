import type { Guardrail } from './cycle.ts';
import type { GuardrailResult } from './judgment.ts';
import type { Finding } from './method/index.ts';
import { amountWords } from './method/sampleWords.ts';

/**
 * Whether a guardrail held: it did when no harm above what is tolerated can be (the whole interval is better than that), it is
 * broken when the harm surely is; else it can't be told, which is not the same as holding.
 */
export function guardrailResult(
  guardrail: Guardrail,
  title: string,
  finding: Finding,
  confidence: number,
): GuardrailResult {
  const { metricId, wanted, tolerance } = guardrail;
  const { effect, unit } = finding;
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

function bound(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
