import { hideSmall } from '../metric/index.ts';

/** Segments beyond this many are not read by anybody; each is a model to fit. */
const MOST_SEGMENTS = 24;

/** Values of the attribute by which customers are told apart, and which of them must not be shown. */
export function segmentLines(
  rows: readonly { readonly segment: string | null; readonly customers: number }[],
  minimum: number,
  most = MOST_SEGMENTS,
): { readonly segment: string | null; readonly hidden: boolean }[] {
  const sizes = new Map<string | null, number>();
  for (const { segment, customers } of rows) sizes.set(segment, (sizes.get(segment) ?? 0) + customers);
  const sorted = [...sizes].sort(([a, many], [b, few]) => few - many || String(a).localeCompare(String(b)));
  // All of them count, so that a small one cannot be had by subtraction from all customers.
  const crowds = sorted.map(([, people]) => ({ people, marks: 0n }));
  const [hidden = []] = hideSmall([crowds], minimum, [[...crowds.keys()].map((at) => [0, at] as const)]);
  return sorted.slice(0, most).map(([segment], at) => ({ segment, hidden: hidden[at] ?? false }));
}

/** What is said where there are more segments than can be fitted and read: which are shown. Null where all are. */
export function beyondShown(rows: readonly { readonly segment: string | null }[]): string | null {
  const beyond = new Set(rows.map(({ segment }) => segment)).size - MOST_SEGMENTS;
  if (beyond <= 0) return null;
  return `The ${MOST_SEGMENTS} segments with the most customers are shown; ${beyond.toLocaleString('en')} more count in the whole.`;
}

/** Groups of rows by segment: those to be shown, and those to be shown as one, because they are too small or too many. */
export function shownApart<T>(
  groups: ReadonlyMap<string | null, T>,
  peopleOf: (group: T) => number,
  minimum: number,
): { readonly shown: readonly (string | null)[]; readonly small: readonly (string | null)[] } {
  const rows = [...groups].map(([segment, group]) => ({ segment, customers: peopleOf(group) }));
  const hidden = new Set(
    segmentLines(rows, minimum, rows.length).flatMap(({ segment, hidden: gone }) => (gone ? [segment] : [])),
  );
  const order = rows.toSorted((a, b) => b.customers - a.customers).map(({ segment }) => segment);
  const shown = order.filter((segment) => !hidden.has(segment)).slice(0, MOST_COMPARED);
  return { shown, small: order.filter((segment) => !shown.includes(segment)) };
}

/** Rows of a table of costs that somebody can still compare. */
const MOST_COMPARED = 200;
