import { z } from 'zod';
import { InvalidInput } from '../../kernel/index.ts';
import { compareIntervals, criticalZ } from '../../stats/index.ts';
import { declareMeasure, type Estimate, type Measure, type Reading, type Setting } from '../measure.ts';
import type { Part } from '../plan.ts';
import { countIn, type Tally } from '../tally.ts';

const Operand = z.object({ measure: z.string(), parameters: z.unknown() });

/**
 * The ratio of two other measures.
 * @param measures those that a ratio may be made of
 */
export function ratioMeasure(measures: readonly Measure[]): Measure {
  const reading = (operand: z.output<typeof Operand>, place: string): Reading => {
    const measure = measures.find(({ key }) => key === operand.measure);
    if (measure) return measure.read(operand.parameters);
    const known = measures.map(({ key }) => key).join(', ');
    throw InvalidInput.at(`parameters.${place}.measure`, `must be one of ${known}`, operand.measure);
  };
  return declareMeasure({
    key: 'ratio',
    label: 'Ratio of two',
    summary: 'One figure over another, such as tickets per call or cost per order.',
    subjects: ['answer', 'signal', 'customer'],
    direction: 'neither',
    method:
      'Delta method on both standard errors, the two taken as independent; difference from both intervals (MOVER). ' +
      'Where one is a part of the other, use the share, which knows that.',
    parameters: z.object({ numerator: Operand, denominator: Operand }),
    reading(parameters) {
      const above = reading(parameters.numerator, 'numerator');
      const below = reading(parameters.denominator, 'denominator');
      return ratioReading(above, below);
    },
  });
}

const ABOVE = 'above.';
const BELOW = 'below.';

function ratioReading(above: Reading, below: Reading): Reading {
  const infer = (tally: Tally, setting: Setting): Estimate | null => {
    const a = above.infer(side(tally, ABOVE), setting);
    const b = below.infer(side(tally, BELOW), setting);
    if (!a || !b || b.value === 0) return null;
    const value = a.value / b.value;
    const [ea, eb] = [errorOf(a, setting.confidence), errorOf(b, setting.confidence)];
    const standardError = Math.hypot(ea, value * eb) / Math.abs(b.value);
    const reach = criticalZ(setting.confidence) * standardError;
    return { value, low: value - reach, high: value + reach, n: Math.min(a.n, b.n), standardError };
  };
  return {
    subject: above.subject,
    direction: 'neither',
    charting: 'individual',
    asked: above.asked ?? below.asked,
    plan: {
      parts: [
        ...above.plan.parts.map((part) => renamed(part, ABOVE)),
        ...below.plan.parts.map((part) => renamed(part, BELOW)),
      ],
    },
    unit(whole) {
      const [a, b] = [above.unit(side(whole, ABOVE)), below.unit(side(whole, BELOW))];
      return { code: 'ratio', label: a.code === b.code ? '' : `${a.label} per ${b.label}` };
    },
    size: (tally) => Math.min(above.size(side(tally, ABOVE)), below.size(side(tally, BELOW))),
    excluded(tally) {
      const [a, b] = [above.excluded(side(tally, ABOVE)), below.excluded(side(tally, BELOW))];
      return { notApplicable: a.notApplicable + b.notApplicable, unknown: a.unknown + b.unknown };
    },
    infer,
    compare(first, second, setting, other = setting) {
      const [a, b] = [infer(first, setting), infer(second, other)];
      return a && b && compareIntervals(a, b, setting.confidence);
    },
    perCustomer: {
      ratio: false,
      why: 'The two sides of a ratio are counted apart, not customer by customer. Judge a rate per customer, or the course of the ratio.',
    },
    mixing: {
      mixable: true,
      weight: (tally) => Math.abs(valueIn(below, side(tally, BELOW)) ?? 0),
      value: (tally) => {
        const [a, b] = [valueIn(above, side(tally, ABOVE)), valueIn(below, side(tally, BELOW))];
        return a === null || b === null || b === 0 ? null : a / b;
      },
    },
  };
}

function valueIn(reading: Reading, tally: Tally): number | null {
  return reading.infer(tally, { confidence: 0.95, period: { from: '', to: '' } })?.value ?? null;
}

function errorOf(estimate: Estimate, confidence: number): number {
  return estimate.standardError ?? (estimate.high - estimate.low) / (2 * criticalZ(confidence));
}

function renamed(part: Part, prefix: string): Part {
  const rename = <T>(statistics: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(statistics).map(([name, statistic]) => [`${prefix}${name}`, statistic]),
    );
  return part.over === 'customer'
    ? { ...part, statistics: rename(part.statistics) }
    : { ...part, statistics: rename(part.statistics), prefix };
}

function side(tally: Tally, prefix: string): Tally {
  const found: Record<string, number> = {};
  for (const name in tally)
    if (name.startsWith(prefix)) found[name.slice(prefix.length)] = countIn(tally, name);
  return found;
}
