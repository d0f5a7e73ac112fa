import { z } from 'zod';
import { parseRule, percentText, type Rule } from '../../../kernel/index.ts';
import {
  compareMeans,
  detectableEffect,
  type MatchUnit,
  matchedDifferences,
  mean,
  momentsOf,
} from '../../../stats/index.ts';
import type { CustomerRow, SumsAsked } from '../facts.ts';
import type { Check } from '../judgment.ts';
import { movedBack, unitOf } from './counted.ts';
import { beforeOf, chartOf, columnsOf, list, type MatchedFacts, sides } from './matchedColumns.ts';
import { byGroups, groupKeyOf } from './matchedGroups.ts';
import {
  type Counting,
  declareMethod,
  type Finding,
  type Judged,
  nothing,
  pWords,
  type Trial,
  whole,
} from './method.ts';
import { sampleWords } from './sampleWords.ts';
import { linkedTo, unlinkedFault } from './standing.ts';

const Design = z.object({
  treated: z
    .unknown()
    .refine((rule) => rule !== null && rule !== undefined, 'must say by which rule customers get it')
    .transform((input, context): Rule => {
      try {
        return parseRule(input, 'treated');
      } catch (error) {
        context.addIssue({ code: 'custom', message: (error as Error).message });
        return z.NEVER;
      }
    }),
  /** Attributes in which the others shall be alike. */
  attributes: z.array(z.string().min(1)).max(5, 'must be at most five').default(['segment', 'plan']),
  /**
   * Only where the rule chose by what was measured before: else customers of another true level are paired with those who were
   * there by chance, and their return to their own mean looks like an effect (Daw & Hatfield, Health Services Research 2018).
   */
  level: z.boolean().default(false),
  trend: z.boolean().default(true),
});
type Design = z.output<typeof Design>;

/** Customers of each arm who are compared one by one; more say little more and take long. */
const MOST = 20_000;

export const matchedMethod = declareMethod<Design>({
  key: 'matched',
  name: 'Matched difference in differences',
  summary:
    'Customers who get it are compared with others who were like them before, each with their own past. Take it where chance cannot decide and single customers are known.',
  asks: [
    'The rule by which customers get it',
    'What the others shall be alike in: trend before, attributes; the level only where the rule chose by it',
    'A metric that each customer adds to, before and after',
  ],
  checks: [
    { key: 'balance', name: 'Balance after matching' },
    { key: 'pre_trend', name: 'Same trend before' },
    { key: 'unmatched', name: 'Matched customers' },
    { key: 'groups', name: 'Groups by themselves' },
  ],
  assigns: true,
  design: Design,
  refuses: ({ perCustomer }) => (perCustomer.ratio ? null : perCustomer.why),
  faults: () => [],
  assignment: ({ treated }) => ({ by: 'rule', rule: treated }),
  treats: () => null,
  async judge(counting, judged, trial, design) {
    const unit = await unitOf(counting, judged, trial);
    const { perCustomer } = judged.reading;
    if (!perCustomer.ratio) return nothing(unit, perCustomer.why, { size: 0, unit: 'pairs' });
    const { rows, customers } = await rowsOf(
      counting,
      judged,
      trial,
      design,
      unit.minorDigits ?? 0,
      trial.after.from,
    );
    return { ...judgeMatched({ rows, customers, ...askedOf(design) }, trial.confidence), unit };
  },
  async sample(counting, judged, trial, known, { worthwhile, power }, design) {
    const past = { ...trial, ...movedBack(trial, known) };
    const unitOfMetric = await unitOf(counting, judged, past);
    const { rows, customers } = await rowsOf(
      counting,
      judged,
      past,
      design,
      unitOfMetric.minorDigits ?? 0,
      known,
    );
    const { confidence } = trial;
    const { effect, sample } = judgeMatched({ rows, customers, ...askedOf(design) }, confidence);
    if (!effect) {
      const linked = await linkedTo(counting, judged, trial, known);
      return {
        ...{ unit: 'pairs', needed: null, available: sample.size, detectable: null, rho: null, unitOfMetric },
        words: 'The metric has too little history among these customers to tell how many are needed.',
        faults: linked ? unlinkedFault(linked) : [],
      };
    }
    const detectable = detectableEffect(effect.standardError, { power, confidence });
    const needed = Math.ceil(sample.size * (detectable / worthwhile) ** 2);
    const found = { unit: sample.unit, needed, available: sample.size, detectable, rho: null };
    return { ...found, unitOfMetric, words: sampleWords(found, worthwhile, unitOfMetric, power) };
  },
});

function askedOf({ attributes: names, level, trend, treated }: Design) {
  return { names, level, trend, groupedBy: groupKeyOf(treated) };
}

function rowsOf(
  { facts, scope, attributes, signal }: Counting,
  { calculation, reading }: Judged,
  trial: Trial,
  design: Design,
  minorDigits: number,
  day: string,
) {
  const { perCustomer, plan } = reading;
  const { includes, excludes } = calculation;
  const asked: SumsAsked & { before: Trial['before']; keys: readonly string[]; most: number } = {
    assignment: { by: 'rule', rule: design.treated },
    day,
    audience: trial.audience,
    attributes,
    before: trial.before,
    after: trial.after,
    sums: {
      ...{ plan, includes, excludes, attributes, factor: 10 ** minorDigits },
      ratio: perCustomer.ratio ? perCustomer : { ratio: true, above: {}, below: {} },
    },
    keys: [...design.attributes, groupKeyOf(design.treated) ?? []].flat(),
    most: MOST,
  };
  return facts.rows(scope, asked, signal);
}

type UnitsWith = (
  rows: readonly CustomerRow[],
  values: (row: CustomerRow) => readonly [before: number, after: number],
) => MatchUnit[];

/** What matched customers say: changes of the treated less changes of others who were like them. */
export function judgeMatched(facts: MatchedFacts, confidence: number): Omit<Finding, 'unit'> {
  const usable = facts.rows.filter(({ early, late, after }) => early[1] + late[1] > 0 && after[1] > 0);
  const columns = columnsOf(usable, facts);
  const unitsWith: UnitsWith = (rows, values) =>
    rows.map((row) => {
      const [before, after] = values(row);
      return {
        treated: row.arm === 'treated',
        before,
        after,
        covariates: columns.map((column) => column.of(row)),
      };
    });
  const units = unitsWith(usable, (row) => [beforeOf(row), row.after[0] / row.after[1]]);
  const treatedCount = units.filter(({ treated }) => treated).length;
  const shared = { treatedCustomers: facts.customers.treated };
  const labels = columns.map(({ name }) => name);
  const unsaid = (why: string, size = 0): Omit<Finding, 'unit'> => ({
    ...shared,
    ...{ effect: null, why, base: null, sample: { size, unit: 'pairs' }, checks: [], charts: [] },
  });
  if (treatedCount < 2 || units.length - treatedCount < 2)
    return unsaid('Too few customers on one of the sides have this metric both before and after.');
  const found =
    labels.length === 0
      ? everybody(units, shared, confidence)
      : pairs(facts, usable, units, labels, unitsWith, shared, confidence, unsaid);
  return byGroups(found, facts, usable, confidence);
}

function pairs(
  facts: MatchedFacts,
  usable: readonly CustomerRow[],
  units: readonly MatchUnit[],
  labels: readonly string[],
  unitsWith: UnitsWith,
  shared: { treatedCustomers: number },
  confidence: number,
  unsaid: (why: string, size?: number) => Omit<Finding, 'unit'>,
): Omit<Finding, 'unit'> {
  const found = matchedDifferences(units, confidence);
  if (!found)
    return unsaid(
      'Nobody among the others is like those who got it: what was chosen to match on tells them apart without fail.',
    );
  const treated = units.filter((unit) => unit.treated).length;
  const off = found.balance.filter(({ after }) => Math.abs(after) > 0.1);
  const worst = Math.max(0, ...off.map(({ after }) => Math.abs(after)));
  const balance: Check = {
    key: 'balance',
    name: 'Balance after matching',
    result: found.balanced ? 'holds' : worst > 0.25 ? 'fails' : 'doubtful',
    words: found.balanced
      ? `Pairs are alike in ${list(labels)}: no difference above a tenth of a standard deviation.`
      : `Pairs still differ in ${list(off.map(({ covariate }) => labels[covariate] ?? ''))}, by up to ${worst.toFixed(2)} standard deviations.`,
  };
  // Whoever came in the second half has no trend of their own.
  const seen = usable.filter(({ early, late }) => early[1] > 0 && late[1] > 0);
  const early = matchedDifferences(
    unitsWith(seen, (row) => [row.early[0] / row.early[1], row.late[0] / row.late[1]]),
    confidence,
  );
  const whose = `${seen.length < usable.length ? ` of the ${whole(seen.length)} customers with figures in both halves of it` : ''}`;
  const paired = facts.trend ? '; they were also paired by it' : '';
  const trend: Check = {
    key: 'pre_trend',
    name: 'Same trend before',
    p: early?.p ?? null,
    result: !early ? 'not_checked' : early.p < 0.01 ? 'fails' : early.p < 0.05 ? 'doubtful' : 'holds',
    words: !early
      ? 'Too few customers have figures in both halves of the time before, so that trends cannot be compared.'
      : early.p < 0.05
        ? `Pairs${whose} already moved apart before the start (${pWords(early.p)}).`
        : `Pairs${whose} moved alike before the start, within chance (${pWords(early.p)}${paired}).`,
  };
  const left = found.unmatched / treated;
  const unmatched: Check = {
    key: 'unmatched',
    name: 'Matched customers',
    result: left > 0.5 ? 'doubtful' : 'holds',
    words:
      `${whole(found.pairs)} pairs; for ${whole(found.unmatched)} of ${whole(treated)} (${percentText(left)}) nobody alike was left, and the effect does not speak for them.` +
      (facts.customers.treated > MOST || facts.customers.control > MOST
        ? ` Compared were ${whole(MOST)} customers of each side at most, drawn by chance.`
        : ''),
  };
  const { difference: value, low, high, standardError } = found;
  const means = sides(units);
  return {
    ...shared,
    effect: { value, low, high, standardError },
    why: null,
    base: means.treatedAfter - value,
    sample: { size: found.pairs, unit: 'pairs' },
    checks: [balance, trend, unmatched],
    charts: [chartOf(means)],
  };
}

/** With nothing to match on, all are compared with all: the plain difference in differences of changes. */
function everybody(
  units: readonly MatchUnit[],
  shared: { treatedCustomers: number },
  confidence: number,
): Omit<Finding, 'unit'> {
  const changes = (treated: boolean) =>
    mean(
      momentsOf(units.filter((unit) => unit.treated === treated).map(({ before, after }) => after - before)),
      confidence,
    );
  const [own, other] = [changes(true), changes(false)];
  const found = own && other && compareMeans(own, other, confidence);
  const means = sides(units);
  const check: Check = {
    key: 'balance',
    name: 'Balance after matching',
    result: 'doubtful',
    words:
      'Nothing was chosen to match on: all customers are compared with all others, whether they are alike or not.',
  };
  const size = units.length;
  if (!found || !own || !other)
    return {
      ...shared,
      effect: null,
      why: 'All changes are alike.',
      base: null,
      sample: { size, unit: 'customers' },
      checks: [check],
      charts: [],
    };
  return {
    ...shared,
    effect: {
      ...{ value: found.difference, low: found.low, high: found.high },
      standardError: Math.hypot(own.standardError, other.standardError),
    },
    why: null,
    base: means.treatedAfter - found.difference,
    sample: { size, unit: 'customers' },
    checks: [check],
    charts: [chartOf(means)],
  };
}
