import { hideSmall } from '../metric/index.ts';

/** Segments beyond this many are not read by anybody. */
const MOST_SEGMENTS = 24;

/** Values of the attribute by which customers are told apart, and which of them must not be shown. */
export function segmentLines(
  rows: readonly { readonly segment: string | null; readonly customers: number }[],
  minimum: number,
): { readonly segment: string | null; readonly hidden: boolean }[] {
  const sizes = new Map<string | null, number>();
  for (const { segment, customers } of rows) sizes.set(segment, (sizes.get(segment) ?? 0) + customers);
  const sorted = [...sizes].sort(([a, many], [b, few]) => few - many || String(a).localeCompare(String(b)));
  // All of them count, so that a small one cannot be had by subtraction from all customers.
  const crowds = sorted.map(([, people]) => ({ people, marks: 0n }));
  const [hidden = []] = hideSmall([crowds], minimum, [[...crowds.keys()].map((at) => [0, at] as const)]);
  return sorted.slice(0, MOST_SEGMENTS).map(([segment], at) => ({ segment, hidden: hidden[at] ?? false }));
}
