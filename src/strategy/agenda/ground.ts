import type { ComparisonStores, ReadComparison } from '../../benchmark/index.ts';
import type { Decision, DecisionStore, PeopleAttention } from '../../change/index.ts';
import { type Reading, unknownsOf, usable } from '../../insight/index.ts';
import { addDays, dayIn, type Period, startOf } from '../../kernel/index.ts';
import type { Metric } from '../../metric/index.ts';
import type { BoardRow, GoalStore, JudgedGoal } from '../goal/index.ts';
import type { Finding } from '../lint/index.ts';
import { type AnswerStore, unknownAnswers } from '../question/index.ts';
import { figurePeriod, type ReviewKey, type ReviewKind } from '../review/kind.ts';
import type { ReviewStore } from '../review/review.ts';
import type { Choice, TopThreeStore } from '../topThree/index.ts';
import type { ReviewWish, ReviewWishStore } from '../wish.ts';
import { comparisonGround } from './comparisonGround.ts';
import { type CycleGroundStores, type CyclesOnAgenda, cycleGround } from './cycleGround.ts';
import { goalGround } from './goalGround.ts';
import {
  type InitiativeGroundStores,
  type InitiativesOnAgenda,
  initiativeGround,
} from './initiativeGround.ts';
import { type PeopleGroundStores, peopleOnAgenda } from './peopleGround.ts';

/** Something that was to be found out by now and is still not known. */
export interface OverdueUnknown {
  readonly about: string;
  readonly question: string;
  readonly finder: string | null;
  readonly due: string | null;
  readonly to: string;
}

/** Goals as they stood on the day. */
export interface GoalsOnAgenda {
  /** Those whose period is not over. */
  readonly judged: readonly JudgedGoal[];
  /** The first that have a figure in its months, as many as a table shows. */
  readonly board: readonly BoardRow[];
  /** Goals with a metric that ran in its months. */
  readonly onBoard: number;
  /** By id, also of goals that the board shows. */
  readonly titles: ReadonlyMap<string, string>;
  /** First days of the months on the board. */
  readonly months: readonly string[];
  /** How many metrics the goals have. */
  readonly metrics: number;
}

/** All that the sources of the agenda look at. Everything on it follows from this. */
export interface AgendaGround {
  readonly kind: ReviewKind;
  /** What the review looks back on. */
  readonly period: Period;
  /** YYYY-MM-DD in the organization's zone. */
  readonly today: string;
  readonly confidence: number;
  readonly unitId: string | null;
  /** Metrics in use, by title. */
  readonly metrics: readonly Metric[];
  /** Kept readings of each metric in the grain of the review, oldest first. */
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  /** Past their day, or to be looked at. */
  readonly decisions: readonly Decision[];
  /** How the goals stand; null where there are none. */
  readonly goals: GoalsOnAgenda | null;
  readonly initiatives: InitiativesOnAgenda;
  readonly cycles: CyclesOnAgenda;
  readonly people: PeopleAttention;
  /** Of the metrics of which somebody said how they are measured; only where there is time to look at them. */
  readonly comparisons: readonly ReadComparison[];
  /** Metrics that somebody put on the next review and that none has had on its agenda since. */
  readonly wishes: readonly ReviewWish[];
  readonly chosen: readonly Pick<Choice, 'title' | 'why' | 'until'>[];
  /** What lint finds; null where nobody looked. */
  readonly findings: readonly Finding[] | null;
  /** What nobody knows yet and was to be found out by now. */
  readonly overdue: readonly OverdueUnknown[];
}

/** Where the ground is read, all within one transaction. */
export interface AgendaStores
  extends ComparisonStores,
    CycleGroundStores,
    PeopleGroundStores,
    Omit<InitiativeGroundStores, 'metrics' | 'readings' | 'initiatives'> {
  readonly reviews: Pick<ReviewStore, 'lastOn'>;
  readonly reviewWishes: ReviewWishStore;
  readonly decisions: DecisionStore;
  readonly goals: GoalStore;
  readonly answers: AnswerStore;
  readonly topThree: TopThreeStore;
  /** What lint finds on that day among these goals; null where it cannot be told, as of days that are gone. */
  findings(today: string, goals: Pick<GoalStore, 'list'>): Promise<readonly Finding[] | null>;
}

/** Periods that are kept with a figure, so that its course can be seen. */
const COURSE = 13;

/**
 * Reads what is known on `today`: nothing that was entered or measured of a later day, and of what lies in a circle only
 * what lies in the review's own. An agenda is frozen as whoever begins it may read it, and then read by more than them.
 */
export async function agendaGround(
  given: AgendaStores,
  asked: {
    readonly kind: ReviewKind;
    readonly period: Period;
    readonly unitId: string | null;
    readonly circleId: string | null;
    readonly confidence: number;
    readonly today: string;
    readonly zone: string;
  },
): Promise<AgendaGround> {
  const { kind, period, unitId, today, zone } = asked;
  const mayTell = ({ circleId }: InCircle) => circleId === null || circleId === asked.circleId;
  const stores = tellable(given, mayTell);
  const all = await stores.metrics.list();
  const metrics = usable(all);
  const last = figurePeriod(kind, period);
  const measured = metrics.map(({ id, current }) => ({ metricId: id, metricVersion: current.number }));
  const readings = await stores.readings.within(measured, kind.grain, {
    from: courseStart(kind, last),
    to: last.to,
  });
  const decisions = await stores.decisions.due(today);
  return {
    ...asked,
    metrics,
    readings: grouped(readings),
    decisions: decisions.filter((one) => unitId === null || one.unitId === null || one.unitId === unitId),
    goals: await goalGround(stores, all, asked),
    initiatives: await initiativeGround(stores, { ...asked, mayTell }),
    cycles: await cycleGround(stores, { ...asked, mayTell }),
    people: await peopleOnAgenda(stores, { ...asked, mayTell }),
    comparisons: COMPARED.includes(kind.key) ? await comparisonGround(stores, metrics, today) : [],
    wishes: await wishesOf(stores),
    chosen: (await stores.topThree.choices(unitId)).filter(
      ({ ended, at }) => ended === null && dayIn(zone, new Date(at)) <= today,
    ),
    findings: await stores.findings(today, stores.goals),
    overdue: await overdueOf(stores, all, unitId, today),
  };
}

interface InCircle {
  readonly circleId: string | null;
}

/** The stores without what may not be told in the review. */
function tellable(stores: AgendaStores, mayTell: (one: InCircle) => boolean): AgendaStores {
  const { goals, decisions, answers } = stores;
  return {
    ...stores,
    goals: { ...goals, list: async () => (await goals.list()).filter(mayTell) },
    decisions: { ...decisions, due: async (day) => (await decisions.due(day)).filter(mayTell) },
    answers: { ...answers, newest: async (unitId) => (await answers.newest(unitId)).filter(mayTell) },
  };
}

function courseStart({ grain }: ReviewKind, last: Period): string {
  let { from } = last;
  for (let step = 1; step < COURSE; step++) from = startOf(grain, addDays(from, -1));
  return from;
}

/** Kinds of reviews that compare with others: what changes once a year is not looked at each week. */
const COMPARED: readonly ReviewKey[] = ['quarterly', 'annual', 'three_year'];

async function wishesOf({ reviews, reviewWishes }: AgendaStores): Promise<ReviewWish[]> {
  const last = await reviews.lastOn();
  return (await reviewWishes.list()).filter(({ metricId, askedAt }) => askedAt > (last.get(metricId) ?? ''));
}

/** What record sheets and the five questions call unknown and was to be found out by now. */
async function overdueOf(
  { answers }: AgendaStores,
  metrics: readonly Metric[],
  unitId: string | null,
  today: string,
): Promise<OverdueUnknown[]> {
  const ofSheets = unknownsOf(metrics, today).map((one) => ({
    ...one,
    to: `/decide/metrics/${one.metricId}`,
  }));
  const ofQuestions = unknownAnswers(await answers.newest(unitId ?? undefined), today);
  return [...ofSheets, ...ofQuestions]
    .filter((one) => one.overdue)
    .map(({ about, question, finder, due, to }) => ({ about, question, finder, due, to }));
}

function grouped(readings: readonly Reading[]): Map<string, Reading[]> {
  const byMetric = new Map<string, Reading[]>();
  for (const reading of readings) {
    const own = byMetric.get(reading.metricId);
    if (own) own.push(reading);
    else byMetric.set(reading.metricId, [reading]);
  }
  return byMetric;
}
