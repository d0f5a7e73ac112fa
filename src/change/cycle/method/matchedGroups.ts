import type { Rule } from '../../../kernel/index.ts';
import { criticalT, criticalZ, momentsOf, spreadOf } from '../../../stats/index.ts';
import type { CustomerRow } from '../facts.ts';
import type { Check } from '../judgment.ts';
import { beforeOf, list, type MatchedFacts } from './matchedColumns.ts';
import { attributeWords, type Finding } from './method.ts';

/** Customers of a value who must be there for it to be a group. */
const FEWEST = 10;

/** The attribute by whose values a rule takes whole groups of customers; null where it takes them otherwise. */
export function groupKeyOf(rule: Rule): string | null {
  if ('all' in rule) return rule.all.map(groupKeyOf).find((key) => key !== null) ?? null;
  if ('any' in rule) return null;
  const { field, operator } = rule;
  return field.startsWith('attribute.') && (operator === 'is' || operator === 'in')
    ? field.slice('attribute.'.length)
    : null;
}

/** The same with the interval widened by how much groups move by themselves, where groups got it and not single customers. */
export function byGroups(
  found: Omit<Finding, 'unit'>,
  { groupedBy, names }: MatchedFacts,
  usable: readonly CustomerRow[],
  confidence: number,
): Omit<Finding, 'unit'> {
  const { effect } = found;
  if (!effect || !groupedBy) return found;
  const change = (row: CustomerRow): number => row.after[0] / row.after[1] - beforeOf(row);
  const groups = groupSpread(usable, groupedBy, names.length, confidence, change);
  if (!groups) return found;
  const checks = [...found.checks, groups.check];
  const { reach } = groups;
  if (reach === null || reach <= (effect.high - effect.low) / 2) return { ...found, checks };
  const wider = {
    ...{ value: effect.value, low: effect.value - reach, high: effect.value + reach },
    // As of one who has many data and the same interval: what could be found is reckoned from it.
    standardError: reach / criticalZ(confidence),
  };
  const sample = { size: groups.others, unit: `groups by ${groupedBy} without the change`, stays: true };
  return { ...found, effect: wider, sample, checks };
}

interface GroupSpread {
  readonly check: Check;
  /** How far the interval must reach; null where nothing shows how much groups move by themselves. */
  readonly reach: number | null;
  /** Groups that go without the change. */
  readonly others: number;
}

/**
 * Where all who got a change are of some values of an attribute (a region) and all others of other values, what befalls one value
 * alone looks like an effect, however many customers there are. How much values move by themselves is then told by those without
 * the change: one mean change a value, compared with t on as many less one (Donald & Lang, Inference with difference-in-differences and other panel
 * data, Review of Economics and Statistics 2007).
 *
 * @param at place of the attribute among those of the rows
 * @returns null where both sides have customers of the same value, or the others have none that is known
 */
function groupSpread(
  rows: readonly CustomerRow[],
  key: string,
  at: number,
  confidence: number,
  changeOf: (row: CustomerRow) => number,
): GroupSpread | null {
  const byArm = { treated: new Map<string, number[]>(), control: new Map<string, number[]>() };
  for (const row of rows) {
    const value = row.attributes[at];
    if (value === null || value === undefined) continue;
    const known = byArm[row.arm].get(value);
    if (known) known.push(changeOf(row));
    else byArm[row.arm].set(value, [changeOf(row)]);
  }
  if ([...byArm.treated.keys()].some((value) => byArm.control.has(value))) return null;
  const own = [...byArm.treated.keys()];
  const others = [...byArm.control].filter(([, changes]) => changes.length >= FEWEST);
  if (own.length === 0 || others.length === 0) return null;
  const base = { key: 'groups', name: 'Groups by themselves' };
  const told = `All who got it are of ${attributeWords(key)} ${list(own)}, and all others of ${list(others.map(([value]) => value))}`;
  const means = others.map(([, changes]) => changes.reduce((sum, one) => sum + one, 0) / changes.length);
  const spread = spreadOf(momentsOf(means));
  if (others.length < 2 || !spread)
    return {
      reach: null,
      others: others.length,
      check: {
        ...base,
        result: 'doubtful',
        words: `${told}: what befell one of them alone cannot be told from the change.`,
      },
    };
  const standardError = Math.sqrt(spread.variance * (1 / own.length + 1 / others.length));
  return {
    others: others.length,
    reach: criticalT(confidence, others.length - 1) * standardError,
    check: {
      ...base,
      result: others.length < 5 ? 'doubtful' : 'holds',
      words: `${told}. The interval allows for how much these moved by themselves, as far as ${others.length} of them tell it.`,
    },
  };
}
