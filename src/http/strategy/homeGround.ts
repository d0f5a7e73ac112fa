import {
  NO_ATTENTION,
  overduePromises,
  type PeopleAttention,
  peopleAttention,
  peopleView,
  readPeopleGround,
} from '../../change/index.ts';
import { ledgerAttention } from '../../economics/index.ts';
import { addDays, type Clock, dayIn, type Scope } from '../../kernel/index.ts';
import type { Metric } from '../../metric/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import {
  cycleGround,
  initiativeGround,
  judgeGoals,
  lint,
  readLintGround,
  reviewCalendar,
  type StrategyGround,
} from '../../strategy/index.ts';
import { readOnce } from './readOnce.ts';

/** Days back in which a review that nobody held is told, and ahead in which the next one is. */
const BACK_DAYS = 120;
const AHEAD_DAYS = 100;
/** A review is of a period that may have begun as long ago as this. */
const LONGEST_PERIOD_DAYS = 1_500;

/** What the strategy says on Home, as far as the one who asks may read it; in one transaction. */
export async function readStrategyGround(
  given: Stores,
  scope: Scope,
  metrics: readonly Metric[],
  today: string,
  may: { readonly costs: boolean; readonly politics: boolean },
  clock: Clock,
): Promise<StrategyGround> {
  const metricStore = { ...given.metrics, list: async () => [...metrics] };
  const stores = readOnce({ ...given, metrics: metricStore });
  const goals = await stores.goals.list();
  const running = goals.filter(({ period, said }) => period.to > today && said === null);
  const { judged } = await judgeGoals(
    stores.goals,
    running,
    new Map(metrics.map((metric) => [metric.id, metric])),
    today,
  );
  const window = { from: addDays(today, -BACK_DAYS), to: addDays(today, AHEAD_DAYS) };
  return {
    today,
    entered: goals.length,
    judged,
    answers: await stores.answers.newest(),
    findings: lint(await readLintGround(stores, today)),
    calendar: reviewCalendar(
      await stores.schedules.list(),
      await stores.reviews.scheduled(addDays(window.from, -LONGEST_PERIOD_DAYS)),
      window,
      today,
      (instant) => dayIn(scope.zone, new Date(instant)),
    ),
    decisions: await stores.decisions.due(today),
    cycles: await cycleGround(stores, {
      period: { from: addDays(today, -BACK_DAYS), to: addDays(today, 1) },
      unitId: null,
      mayTell: () => true,
      today,
      zone: scope.zone,
    }),
    people: await attentionOf(stores, today),
    promises: may.politics ? await overduePromises({ ...stores, clock }, scope, today) : [],
    ...(may.costs && { ledger: await ledgerAttention(stores, today) }),
    initiatives: await initiativeGround(stores, {
      unitId: null,
      mayTell: () => true,
      today,
      zone: scope.zone,
    }),
  };
}

async function attentionOf({ adoption, organization }: Stores, today: string): Promise<PeopleAttention> {
  const ground = await readPeopleGround(adoption, null);
  if (ground.groups.length === 0) return NO_ATTENTION;
  const { confidence } = await organization.read();
  return peopleAttention(peopleView(ground, today, confidence), ground.initiatives, today);
}
