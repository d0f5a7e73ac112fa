import { percentText } from '../../kernel/index.ts';
import { checkHoldout, criticalZ, type HoldoutGroup } from '../../stats/index.ts';
import type { ValueSpan } from './estimate.ts';
import type { HoldoutCheck } from './lifetime.ts';
import type { HoldoutVerdict } from './reading.ts';

/** Errors of the total up to which a forecast holds, and beyond which it fails. Declared here, shown on the page. */
export const HOLDS_WITHIN = 0.1;
export const FAILS_BEYOND = 0.25;
/** Under so many events in the days held out, nothing can be told. */
const FEWEST = 10;

/** A forecast beside what came, with the verdict in words. */
export function judgeHoldout(asked: {
  readonly what: string;
  readonly seen: HoldoutCheck['seen'];
  readonly held: HoldoutCheck['held'];
  readonly customers: number;
  readonly groups: readonly HoldoutGroup[];
  /** Standard error of the expected total: how well the model is known, and chance. */
  readonly error: number;
  readonly confidence: number;
}): HoldoutCheck {
  const { what, seen, held, customers, confidence } = asked;
  const { expected, actual, error, absoluteError, groups } = checkHoldout(asked.groups);
  const reach = criticalZ(confidence) * asked.error;
  const span = { low: Math.max(0, expected - reach), likely: expected, high: expected + reach };
  const { verdict, words } = verdictOf(what, span, actual, error);
  return {
    verdict,
    words,
    what,
    seen,
    held,
    customers,
    expected: span,
    actual,
    error,
    absoluteError,
    groups: groups.map(({ key, customers: own, expected: forecast, actual: came }) => ({
      key,
      customers: own,
      expected: forecast,
      actual: came,
    })),
  };
}

function verdictOf(
  what: string,
  expected: ValueSpan,
  actual: number,
  error: number | null,
): { verdict: HoldoutVerdict; words: string } {
  const number = (value: number): string => Math.round(value).toLocaleString('en');
  const told = `Forecast ${number(expected.likely)} ${what} (${number(expected.low)} to ${number(expected.high)}), came ${number(actual)}`;
  if (error === null || (actual < FEWEST && expected.likely < FEWEST))
    return { verdict: 'untested', words: `${told}: too few to tell whether the forecast holds.` };
  const off = `${percentText(Math.abs(error), 0)} too ${error > 0 ? 'many' : 'few'}`;
  const size = Math.abs(error);
  const chance = actual >= expected.low && actual <= expected.high;
  if (size <= HOLDS_WITHIN) return { verdict: 'holds', words: `${told}: ${off}. The forecast holds.` };
  if (size <= FAILS_BEYOND)
    return {
      verdict: 'doubtful',
      words: `${told}: ${off}${chance ? ', which chance alone can do' : ''}. Use it with care.`,
    };
  if (chance)
    return {
      verdict: 'doubtful',
      words: `${told}: ${off}, but so few that chance alone can do it. Use it with care.`,
    };
  return {
    verdict: 'fails',
    words: `${told}: ${off}. The forecast fails: the model is wrong, or something changed in those days. What follows from it is not to be relied on.`,
  };
}
