import { z } from 'zod';
import { percentText } from '../../../kernel/index.ts';
import {
  detectableEffect,
  independence,
  type RatioArm,
  type RatioTrial,
  ratioTrial,
  sampleForMeans,
  sampleRatio,
} from '../../../stats/index.ts';
import { ARMS, type Arm, type Assignment, type SumsAsked } from '../facts.ts';
import type { Check } from '../judgment.ts';
import { movedBack, unitOf } from './counted.ts';
import {
  attributeWords,
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
  share: z.number().gt(0.01, 'must be above 1%').lt(0.99, 'must be under 99%').default(0.5),
  /** Customers of one account get the same, so that neither tells the other. */
  together: z.boolean().default(false),
  /** Where somebody else has drawn: the attribute that says who is in which arm. */
  imported: z
    .object({ key: z.string().min(1), treated: z.string().min(1), control: z.string().min(1) })
    .nullable()
    .default(null),
});
type Design = z.output<typeof Design>;

/** Attributes whose balance is looked at: those that every customer has a column for. */
const BALANCED = ['segment', 'region', 'plan'] as const;
/** Share of customers beside somebody of the other arm from which spilling over is to be reckoned with. */
const SPILL = 0.05;

/** What is counted of a randomized trial. */
export interface RandomizedFacts {
  readonly arms: Readonly<Record<Arm, RatioArm>>;
  /** Planned share of the treated. */
  readonly share: number;
  readonly balance: readonly { key: string; value: string | null; arm: Arm; customers: number }[];
  readonly spill: { readonly mixed: number; readonly customers: number };
}

export const randomizedMethod = declareMethod<Design>({
  key: 'randomized',
  name: 'Randomized',
  summary: 'Chance decides who gets it. Nothing else speaks as clearly; take it wherever it can be done.',
  asks: [
    'The share of customers who get it, or an attribute that says who is in which arm',
    'A metric that each customer adds to',
  ],
  checks: [
    { key: 'sample_ratio', name: 'Sizes of the arms' },
    { key: 'balance', name: 'Balance of attributes' },
    { key: 'history', name: 'Same before the start' },
    { key: 'spill_over', name: 'Spill-over' },
  ],
  assigns: true,
  design: Design,
  refuses: ({ perCustomer }) => (perCustomer.ratio ? null : perCustomer.why),
  faults({ imported }) {
    if (imported && imported.treated === imported.control)
      return [{ place: 'design.imported.control', rule: 'groups overlap: both arms have the same value' }];
    return [];
  },
  assignment: assignmentOf,
  treats: () => null,
  async judge(counting, judged, trial, design) {
    const { perCustomer } = judged.reading;
    const unit = await unitOf(counting, judged, trial);
    const sample = { size: 0, unit: 'customers' };
    if (!perCustomer.ratio) return nothing(unit, perCustomer.why, sample);
    const asked = askedOf(counting, judged, trial, design, unit.minorDigits ?? 0);
    const { facts, scope, signal } = counting;
    const [arms, balance, spill] = await Promise.all([
      facts.arms(scope, asked, signal),
      facts.balance(scope, asked, BALANCED, signal),
      facts.spill(scope, asked, signal),
    ]);
    const found = judgeRandomized({ arms, share: design.share, balance, spill }, trial.confidence);
    if (arms.treated.n < counting.minimumGroup || arms.control.n < counting.minimumGroup)
      return nothing(unit, `An arm has fewer than ${counting.minimumGroup} customers.`, sample, found.checks);
    return { ...found, unit };
  },
  async sample(counting, judged, trial, known, { worthwhile, power }, design) {
    const past = { ...trial, ...movedBack(trial, known) };
    const unitOfMetric = await unitOf(counting, judged, past);
    const asked = askedOf(counting, judged, past, design, unitOfMetric.minorDigits ?? 0);
    // Who takes part is drawn among the customers of today; what they did is taken from the time before.
    const arms = await counting.facts.arms(counting.scope, { ...asked, day: known }, counting.signal);
    const trialNow = ratioTrial(arms.treated, arms.control, trial.confidence);
    const available = arms.treated.n + arms.control.n;
    const { confidence } = trial;
    if (!trialNow || !(trialNow.standardError > 0)) {
      const linked = await linkedTo(counting, judged, trial, known);
      return {
        ...{ unit: 'customers', needed: null, available, detectable: null, rho: null, unitOfMetric },
        words: 'The metric has too little history among these customers to tell how many are needed.',
        faults: linked ? unlinkedFault(linked) : [],
      };
    }
    const [a, b] = [arms.treated.n, arms.control.n];
    const deviation = trialNow.unadjusted.standardError / Math.sqrt(1 / a + 1 / b);
    const rho = Math.sqrt(Math.max(0, 1 - trialNow.varianceRatio));
    const { exact } = sampleForMeans(worthwhile, deviation, { power, confidence, rho });
    const share = a / available;
    const needed = Math.ceil((exact / 2) * (1 / share + 1 / (1 - share)));
    const detectable = detectableEffect(trialNow.standardError, { power, confidence });
    const sample = { unit: 'customers', needed, available, detectable, rho };
    return { ...sample, unitOfMetric, words: sampleWords(sample, worthwhile, unitOfMetric, power) };
  },
});

export function assignmentOf({ imported, share, together }: Design, { salt }: Trial): Assignment {
  return imported === null ? { by: 'hash', salt, share, together } : { by: 'attribute', ...imported };
}

function askedOf(
  { attributes }: Counting,
  { calculation, reading }: Judged,
  trial: Trial,
  design: Design,
  minorDigits: number,
): SumsAsked {
  const { perCustomer, plan } = reading;
  const { includes, excludes } = calculation;
  return {
    assignment: assignmentOf(design, trial),
    day: trial.after.from,
    audience: trial.audience,
    attributes,
    before: trial.before,
    after: trial.after,
    sums: {
      ...{ plan, includes, excludes, attributes, factor: 10 ** minorDigits },
      ratio: perCustomer.ratio ? perCustomer : { ratio: true, above: {}, below: {} },
    },
  };
}

/** What the counts of a randomized trial say: the difference with the history evened out (CUPED), and its checks. */
export function judgeRandomized(facts: RandomizedFacts, confidence: number): Omit<Finding, 'unit'> {
  const { arms, share } = facts;
  const trial = ratioTrial(arms.treated, arms.control, confidence);
  const checks = [sizes(facts), balanced(facts), history(arms), spillOver(facts)];
  const sample = { size: arms.treated.n + arms.control.n, unit: 'customers' };
  const shared = { checks, sample, treatedCustomers: arms.treated.n };
  if (!trial || !(trial.standardError > 0))
    return {
      ...shared,
      effect: null,
      why: 'There is nothing to compare: an arm has no customers with this metric, or all of them are alike.',
      base: null,
      charts: [],
    };
  const { difference: value, low, high, standardError } = trial;
  const [treated, control] = trial.arms;
  const line = (name: string, arm: RatioTrial['arms'][number]) => ({
    name,
    points: [
      { label: 'Before', value: arm.before },
      {
        label: 'After',
        value: arm.value,
        low: arm.value - 1.96 * arm.standardError,
        high: arm.value + 1.96 * arm.standardError,
        n: arm.n,
      },
    ],
  });
  return {
    ...shared,
    effect: { value, low, high, standardError },
    why: null,
    base: control.value,
    charts: [
      {
        kind: 'arms',
        title: `With the change (${percentText(share)} of customers) and without it, history evened out`,
        lines: [line('With the change', treated), line('Without', control)],
        change: null,
      },
    ],
  };
}

function sizes({ arms, share }: RandomizedFacts): Check {
  const base = { key: 'sample_ratio', name: 'Sizes of the arms' };
  const counts = [arms.treated.n, arms.control.n];
  const found = sampleRatio(counts, [share, 1 - share]);
  if (!found) return { ...base, result: 'not_checked', words: 'Nobody is in the trial.' };
  const seen = `${whole(arms.treated.n)} with the change and ${whole(arms.control.n)} without, planned ${percentText(share)} to ${percentText(1 - share)}`;
  return {
    ...base,
    p: found.p,
    result: found.mismatch ? 'fails' : 'holds',
    words: found.mismatch
      ? `${seen}: that is no chance (${pWords(found.p)}). Assignment or counting is broken, and the effect must not be read.`
      : `${seen}: as chance has it (${pWords(found.p)}).`,
  };
}

function balanced({ balance }: RandomizedFacts): Check {
  const base = { key: 'balance', name: 'Balance of attributes' };
  const keys = [...new Set(balance.map(({ key }) => key))];
  const tests = keys.flatMap((key) => {
    const values = [...new Set(balance.filter((one) => one.key === key).map(({ value }) => value))];
    const table = ARMS.map((arm) =>
      values.map(
        (value) =>
          balance.find((one) => one.key === key && one.value === value && one.arm === arm)?.customers ?? 0,
      ),
    );
    const test = independence(table);
    return test ? [{ key, p: test.p }] : [];
  });
  if (tests.length === 0)
    return {
      ...base,
      result: 'not_checked',
      words: 'Customers have no attributes by which to compare the arms.',
    };
  // Several are looked at: each may alarm only so often (Bonferroni).
  const worst = tests.reduce((least, one) => (one.p < least.p ? one : least));
  const p = Math.min(1, worst.p * tests.length);
  const names = tests.map(({ key }) => attributeWords(key)).join(', ');
  const result = p < 0.001 ? 'fails' : p < 0.05 ? 'doubtful' : 'holds';
  return {
    ...base,
    p,
    result,
    words:
      result === 'holds'
        ? `The arms are alike in ${names} (${pWords(p)}).`
        : `The arms differ in ${attributeWords(worst.key)} (${pWords(p)}, ${tests.length} attributes looked at).`,
  };
}

/** What was before the start cannot be an effect. */
function history(arms: RandomizedFacts['arms']): Check {
  const base = { key: 'history', name: 'Same before the start' };
  const before = ({ n, sums, products }: RatioArm): RatioArm => ({
    n,
    sums: [sums[2], sums[3], 0, 0],
    products: [products[7] ?? 0, products[8] ?? 0, 0, 0, products[9] ?? 0, 0, 0, 0, 0, 0],
  });
  const found = ratioTrial(before(arms.treated), before(arms.control));
  if (!found || !(found.standardError > 0))
    return {
      ...base,
      result: 'not_checked',
      words: 'Nothing of this metric is on record from before the start.',
    };
  const result = found.p < 0.001 ? 'fails' : found.p < 0.05 ? 'doubtful' : 'holds';
  return {
    ...base,
    p: found.p,
    result,
    words:
      result === 'holds'
        ? `Before the start both arms had the same figure, within chance (${pWords(found.p)}).`
        : `The arms already differed before the start (${pWords(found.p)}); what can be evened out is.`,
  };
}

function spillOver({ spill }: RandomizedFacts): Check {
  const base = { key: 'spill_over', name: 'Spill-over' };
  const share = spill.customers > 0 ? spill.mixed / spill.customers : 0;
  if (spill.mixed === 0) return { ...base, result: 'holds', words: 'No account has customers of both arms.' };
  return {
    ...base,
    result: share > SPILL ? 'doubtful' : 'holds',
    words:
      `${whole(spill.mixed)} of ${whole(spill.customers)} customers (${percentText(share)}) share an account with somebody of the other arm` +
      (share > SPILL ? '; they may have got something of the change. Draw by account next time.' : '.'),
  };
}
