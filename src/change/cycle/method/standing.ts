import type { Fault } from '../../../kernel/index.ts';
import type { Concern } from '../cycle.ts';
import type { SumsAsked } from '../facts.ts';
import { countedBy, unitOf } from './counted.ts';
import { attributeWords, type Counting, type Judged, type Trial, whole } from './method.ts';

/** How a metric’s records of the time before hang together with customers. */
export interface Linked {
  /** Answers or signals that the metric counts. */
  readonly records: number;
  /** Whether any of them is linked to a customer. */
  readonly linked: boolean;
}

/**
 * Whether the metric can be told of single customers: it has records before `known`, and none of them is linked to a customer.
 * Null for a metric that no customer adds to, or without a record yet.
 */
export async function linkedTo(
  counting: Counting,
  judged: Judged,
  trial: Trial,
  known: string,
): Promise<Linked | null> {
  const { perCustomer, plan } = judged.reading;
  const to = known < trial.before.to ? known : trial.before.to;
  if (!perCustomer.ratio || to <= trial.before.from) return null;
  const before = { from: trial.before.from, to };
  const { whole: tally } = await countedBy(counting, judged, trial, before, null, null);
  const found = judged.reading.infer(tally, { confidence: trial.confidence, period: before });
  if (!found || !(found.n > 0)) return null;
  const { includes, excludes } = judged.calculation;
  const { attributes, facts, scope, signal } = counting;
  const unit = await unitOf(counting, judged, { ...trial, after: { from: to, to } });
  const asked: SumsAsked = {
    assignment: { by: 'hash', salt: trial.salt, share: 0.5, together: false },
    ...{ day: to, audience: trial.audience, attributes, before: null, after: before },
    sums: {
      ...{ plan, includes, excludes, attributes, factor: 10 ** (unit.minorDigits ?? 0) },
      ratio: perCustomer,
    },
  };
  const { treated, control } = await facts.arms(scope, asked, signal);
  const [above, below] = [treated.sums[0] + control.sums[0], treated.sums[1] + control.sums[1]];
  return { records: found.n, linked: below !== 0 && (above !== 0 || found.value === 0) };
}

/** A method that compares customers has none to compare. */
export function unlinkedFault({ records, linked }: Linked): Fault[] {
  return linked
    ? []
    : [
        {
          place: 'metricId',
          rule: `cannot be judged customer by customer: none of its ${whole(records)} records of the time before is linked to a customer. Import them with the column that names the customer, or take a method that compares groups or times`,
        },
      ];
}

/** The others judge figures, and can do without: but then nobody knows how many got it. */
export function unlinkedConcern(found: Linked | null): Concern[] {
  return found === null || found.linked
    ? []
    : [
        {
          key: 'no_customers',
          words: `None of the metric’s ${whole(found.records)} records of the time before is linked to a customer. The figure can be judged, but not how many customers got the change, and so not what it is worth in money.`,
        },
      ];
}

/** Whether groups are told apart by something that no customer carries, such as an attribute of answers. */
export async function groupsConcern(
  { facts, scope, attributes, signal }: Counting,
  field: string,
  day: string,
): Promise<Concern[]> {
  const known = await facts.count(
    scope,
    { day, rules: [{ field, operator: 'is_known' }], attributes },
    signal,
  );
  if (known > 0) return [];
  const name = attributeWords(field);
  return [
    {
      key: 'groups_of_records',
      words: `No customer carries “${name}”: it stands on answers or signals alone. The change itself may decide in which group these fall, and then groups that changed look like an effect. Choose an attribute of customers, or say that the change cannot move anything from one group to another.`,
    },
  ];
}
