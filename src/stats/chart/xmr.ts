import {
  type ControlChart,
  type ControlSignal,
  controlSignals,
  relativePosition,
  rulesAt,
} from './controlRules.ts';

/** 3 / 1.128: from a mean moving range to three sigma. */
export const XMR_LIMIT = 2.66;
/** From a mean moving range to the upper limit of ranges. */
export const XMR_RANGE_LIMIT = 3.27;

/**
 * XmR chart of single values (Wheeler, Understanding variation, 1993): limits X̄ ± 2.66·mR̄, range limit 3.27·mR̄.
 * Periods without data are null: they have no point, and the points around them are taken as neighbors.
 * @param baseline compute center and limits from the first so many known points (all when left out)
 * @returns null with fewer than two known points, of which no range can be made
 */
export function xmr(
  values: readonly (number | null)[],
  { baseline }: { baseline?: number } = {},
): ControlChart | null {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ index, value }]));
  const ranges = known.map(({ value }, at) => {
    const before = known[at - 1];
    return before ? Math.abs(value - before.value) : null;
  });
  const base = Math.min(known.length, baseline ?? known.length);
  if (base < 2) return null;
  const center = known.slice(0, base).reduce((sum, { value }) => sum + value, 0) / base;
  const meanRange = ranges.slice(1, base).reduce<number>((sum, range) => sum + (range ?? 0), 0) / (base - 1);
  const reach = XMR_LIMIT * meanRange;
  const rangeLimit = XMR_RANGE_LIMIT * meanRange;
  const signals = controlSignals(
    known.map(({ index, value }) => ({ index, position: relativePosition(value, center, reach) })),
  );
  known.forEach(({ index, value }, at) => {
    const before = known[at - 1];
    if (before && (ranges[at] ?? 0) > rangeLimit) signals.push(rangeSignal(before, { index, value }));
  });
  const rules = rulesAt(signals, values.length);
  const rangeOf = new Map(known.map(({ index }, at) => [index, ranges[at] ?? null]));
  return {
    method: 'xmr',
    center,
    constants: [XMR_LIMIT, XMR_RANGE_LIMIT],
    rangeLimit,
    baseline: base,
    points: values.map((value, index) => ({
      value,
      center,
      lower: center - reach,
      upper: center + reach,
      range: rangeOf.get(index) ?? null,
      rules: value === null ? [] : (rules[index] ?? []),
    })),
    signals,
  };
}

function rangeSignal(
  before: { index: number; value: number },
  after: { index: number; value: number },
): ControlSignal {
  const side = after.value > before.value ? 'above' : 'below';
  return { rule: 'range', from: after.index, to: after.index, side };
}
