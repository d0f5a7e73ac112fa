import { z } from 'zod';
import type { Fault } from '../../../kernel/index.ts';
import { wholePeriods } from './counted.ts';
import { attributeWords, type Trial } from './method.ts';

/** Which groups get the change when. */
export const StaggeredDesign = z.object({
  field: z.string().regex(/^attribute\../, 'must be an attribute of customers, such as attribute.region'),
  starts: z
    .array(
      z.object({
        value: z.string().min(1, 'must name the group'),
        day: z.iso.date('must be a calendar day written YYYY-MM-DD'),
      }),
    )
    .min(1, 'must name at least one group and the day on which it starts'),
});
export type StaggeredDesign = z.output<typeof StaggeredDesign>;

/** The groups that start on each day, the first day first. */
export function valuesByDay({ starts }: StaggeredDesign): [string, string[]][] {
  const byDay = new Map<string, string[]>();
  for (const { value, day } of starts) byDay.set(day, [...(byDay.get(day) ?? []), value]);
  return [...byDay].sort(([left], [right]) => left.localeCompare(right));
}

/** What is wrong with groups and days before anything is counted. */
export function staggeredFaults({ starts }: StaggeredDesign, trial: Trial): Fault[] {
  const found: Fault[] = [];
  const seen = new Set<string>();
  let first = starts[0]?.day ?? trial.after.from;
  starts.forEach(({ value, day }, at) => {
    const place = `design.starts.${at}`;
    if (seen.has(value))
      found.push({ place: `${place}.value`, rule: 'groups overlap: this one is named twice', value });
    seen.add(value);
    if (day < first) first = day;
    if (day >= trial.after.to)
      found.push({
        place: `${place}.day`,
        rule: `must lie before the judgment on ${trial.after.to}: nobody would have the change yet`,
        value: day,
      });
    if (day < trial.after.from)
      found.push({
        place: `${place}.day`,
        rule: `must not lie before the cycle starts on ${trial.after.from}`,
        value: day,
      });
  });
  if (first > trial.after.from)
    found.push({
      place: 'startsOn',
      rule: `must be the day on which the first group starts, ${first}`,
      value: trial.after.from,
    });
  const before = wholePeriods(trial.grain, trial.before)?.starts.length ?? 0;
  if (before < 3)
    found.push({
      place: 'baselineFrom',
      rule: `must leave at least three whole ${trial.grain}s before the first start; there are ${before}`,
    });
  return found;
}

/** Groups without the change that must be there to compare with. */
export const FEWEST_OTHERS = 2;

/**
 * What the time before says against the groups that were named: one without a record has nothing to be compared with, and too few
 * others tell nothing. Only where there are records at all; before that nobody knows.
 */
export function unseenFaults(
  { field, starts }: StaggeredDesign,
  { names, missing }: { readonly names: readonly string[]; readonly missing: readonly string[] },
): Fault[] {
  const name = attributeWords(field);
  if (names.length === 0) return [];
  const others = names.filter((one) => !starts.some(({ value }) => value === one));
  return [
    ...starts.flatMap(({ value }, at) =>
      missing.includes(value)
        ? [
            {
              place: `design.starts.${at}.value`,
              rule: `has no record in the time before, of which there are for ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' and others' : ''}: nothing tells what it was like without the change`,
              value,
            },
          ]
        : [],
    ),
    ...(missing.length === 0 && others.length < FEWEST_OTHERS
      ? [
          {
            place: 'design.starts',
            rule: `leaves ${others.length === 0 ? 'no group' : `only ${others[0]}`} of ${name} without it until the judgment; at least two must go without, to tell how much groups move by themselves`,
          },
        ]
      : []),
  ];
}
