import { addDays, type Scope, startOf } from '../../src/kernel/index.ts';
import { filledSheet } from './metricSheet.ts';
import { type Answer, type Browser, made, type Office, officeToday, openOffice } from './office.ts';
import { monthBefore, monthReading } from './readings.ts';

export const REVIEWS = '/api/v1/reviews';

/** An office that holds reviews of four metrics: one fell last month, one rose, one is steady, one has no reading. */
export interface ReviewOffice {
  readonly office: Office;
  readonly owner: Browser;
  readonly viewer: Browser;
  /** Who owns another organization. */
  readonly stranger: Browser;
  readonly scope: Scope;
  readonly today: string;
  readonly lastMonth: string;
  /** Ids, in the order above. */
  readonly metrics: readonly string[];
  /** Keeps readings of the last six finished months: all at `before`, the last at `after`. */
  readings(metric: number, before: number, after: number): Promise<void>;
  /** Begins a review, by default a monthly one. @throws where it is refused */
  begin(body?: object): Promise<Answer['body']>;
}

export async function openReviews(): Promise<ReviewOffice> {
  const office = await openOffice();
  const { browser: owner, organizationId } = await office.found('Acme');
  const viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  const { browser: stranger } = await office.found('Globex');
  const actor = { kind: 'system', id: 'test', name: 'Test' } as const;
  const scope: Scope = { orgId: organizationId, zone: 'Europe/Berlin', actor, from: 'test' };
  const today = officeToday();
  const metrics: string[] = [];
  for (const title of ['Fell', 'Rose', 'Steady', 'Silent']) {
    const goal =
      title === 'Silent'
        ? { known: false, question: 'Which goal?', finder: 'Bo', due: '2020-01-31' }
        : { known: true, value: 'Customers stay' };
    const calculation = { formula: { measure: 'nps', parameters: { question: 'nps' } } };
    const sheet = filledSheet(title, { goal });
    metrics.push((await made(owner, '/api/v1/metrics', { sheet, calculation })).id);
  }
  const readings: ReviewOffice['readings'] = (metric, before, after) =>
    office.app.record.inScope(scope, (stores) =>
      stores.readings.put(
        Array.from({ length: 6 }, (_, index) =>
          monthReading(metrics[metric] ?? '', monthBefore(today, 6 - index), index === 5 ? after : before, {
            n: 700 + index,
          }),
        ),
      ),
    );
  await readings(0, 40, 20);
  await readings(1, 40, 60);
  await readings(2, 40, 41);
  return {
    ...{ office, owner, viewer, stranger, scope, today, metrics, readings },
    lastMonth: startOf('month', addDays(startOf('month', today), -1)),
    begin: (body = { kind: 'monthly' }) => made(owner, REVIEWS, body),
  };
}
