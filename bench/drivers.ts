import { openTestApp } from '../test/support/app.ts';
import { addSurvey, fillAnswers, PERIOD, SURVEY } from './answersTable.ts';
import { serveForBench } from './serving.ts';
import { medianMilliseconds, type Workload } from './workload.ts';

const ITEMS = 14;

/** LMG of 14 drivers with bootstrap intervals, the query included, through the API. */
export const driversWorkload: Workload = {
  name: 'drivers',
  sizes: [13_000, 130_000, 1_300_000],
  async run(rows, say) {
    const test = await openTestApp();
    try {
      const keys = ['outcome', ...Array.from({ length: ITEMS }, (_, item) => `item_${item + 1}`)];
      await addSurvey(
        test,
        keys.map((key) => ({ key, kind: 'rating', min: 1, max: 10 })),
      );
      say('filling the columnar store');
      // Items share a common part, as answers of one person do; the outcome is the mean of the first four with noise.
      const noise = (item: number) => `(hash(i * 31 + ${item}) % 1000) / 100.0`;
      const item = (number: number) =>
        `(1 + floor(0.5 * (hash(i) % 1000) / 100.0 * 0.9 + 0.45 * ${noise(number)}))`;
      const outcome = `(1 + floor((${[1, 2, 3, 4].map(item).join(' + ')}) / 4 * 0.7 + 0.25 * ${noise(99)}))`;
      const pairs = keys.map(
        (key, index) => `{question: '${key}', score: ${index === 0 ? outcome : item(index)}}`,
      );
      await fillAnswers(test, rows, 'rating', `[${pairs.join(', ')}]`);
      const serving = await serveForBench(test);
      const asked = { survey: SURVEY, outcome: 'outcome', items: keys.slice(1), ...PERIOD };
      const taken = await medianMilliseconds(() => serving.post('/api/v1/drivers', asked), 5, 1);
      serving.close();
      return [
        {
          name: `LMG, ${ITEMS} drivers, with intervals`,
          rows,
          value: taken,
          unit: 'ms',
          limit: rows === 130_000 ? { words: 'under 300 ms', holds: taken < 300 } : null,
        },
      ];
    } finally {
      await test.close();
    }
  },
};
