import { figuresOf } from '../src/economics/index.ts';
import { seededRandom } from '../src/kernel/index.ts';
import { type Range, simulate } from '../src/stats/index.ts';
import { caseContent, caseInput, caseLine } from '../test/support/businessCase.ts';
import { medianMilliseconds, type Workload } from './workload.ts';

const RUNS = 100_000;

/** 100,000 runs over the lines of a business case: the sum of so many ranges, and all figures of a case of so many lines. */
export const businessCaseWorkload: Workload = {
  name: 'businessCase',
  sizes: [6, 60],
  async run(lines) {
    const ranges = Array.from(
      { length: lines },
      (_, at): Range => ({ worst: at, likely: at + 2, best: at + 9 }),
    );
    const sum = (values: Float64Array) => values.reduce((total, one) => total + one, 0);
    const plain = await medianMilliseconds(
      async () => simulate(ranges, sum, { random: seededRandom(9), runs: RUNS }),
      5,
      1,
    );
    // Half of them benefits of two figures of their own and contacts that they share, half costs.
    const benefits = Array.from({ length: lines / 2 }, (_, at) => at);
    const content = caseContent({
      horizonMonths: 60,
      scenarios: [],
      noCosts: {},
      inputs: [
        ...benefits.flatMap((at) => [
          caseInput(`contacts_${at}`, 'contacts', [90_000, 100_000, 120_000]),
          caseInput(`avoided_${at}`, 'share', [0.01, 0.05, 0.09]),
          caseInput(`cost_${at}`, 'money', [500, 600, 650]),
          caseInput(`amount_${at}`, 'money', [1_000_000, 1_200_000, 2_000_000]),
        ]),
      ],
      lines: benefits.flatMap((at) => [
        caseLine(`benefit_${at}`, 'fewer_contacts', {
          contacts: `contacts_${at}`,
          avoided: `avoided_${at}`,
          cost: `cost_${at}`,
        }),
        caseLine(`cost_${at}`, 'software', { amount: `amount_${at}` }),
      ]),
    });
    const whole = await medianMilliseconds(async () => figuresOf(content, 1), 3, 1);
    const limit = (value: number) =>
      lines === 60 ? { words: 'under 1,000 ms', holds: value < 1_000 } : null;
    return [
      { name: '100,000 runs, a range a line', rows: lines, value: plain, unit: 'ms', limit: limit(plain) },
      {
        name: `All figures of a case, ${content.inputs.length} inputs`,
        rows: lines,
        value: whole,
        unit: 'ms',
        limit: limit(whole),
      },
    ];
  },
};
