import type { Attribute } from '../api/customer.ts';
import type { Metric } from '../api/metric.ts';
import type { KnowableRange, ValueBasis, ValueKind } from '../api/value.ts';

const RECOMMENDS = /referr|recommend|advoca/i;
const CONTACTS = /contact|call|ticket/i;
const CAME = /joined|source|acquisition|came/i;
const COMPARED = /^(contract|segment|plan)$/;

/** Metrics of events, by what they may stand for. */
export function valueMetrics(metrics: readonly Metric[]) {
  const usable = metrics.filter(({ missing }) => missing.length === 0);
  const measure = ({ current }: Metric) => current.formula.measure;
  const parameters = ({ current }: Metric) => current.formula.parameters as Readonly<Record<string, unknown>>;
  return {
    paid: usable.filter((metric) => measure(metric) === 'total'),
    counted: usable.filter(
      (metric) =>
        measure(metric) === 'rate_per_customer' ||
        (measure(metric) === 'count' && parameters(metric)['over'] === 'signal'),
    ),
    isOf: (metric: Metric, words: RegExp) => words.test(String(parameters(metric)['kind'] ?? '')),
  };
}

/** What can be guessed from the registry; people look through it before it counts. */
export function startBasis(
  kind: ValueKind,
  metrics: readonly Metric[],
  attributes: readonly Attribute[],
): ValueBasis {
  const { paid, counted, isOf } = valueMetrics(metrics);
  const referral = counted.find((metric) => isOf(metric, RECOMMENDS));
  const contacts = counted.find((metric) => isOf(metric, CONTACTS));
  const came = attributes.find(({ key }) => CAME.test(key));
  const [spend] = paid;
  return {
    kind,
    renewal: 'month',
    from: null,
    holdoutMonths: 6,
    filter: null,
    attribute: attributes.find(({ key }) => COMPARED.test(key))?.key ?? null,
    spend: spend ? { metricId: spend.id, currency: null } : null,
    margin: unknown('Which share of revenue is margin?'),
    maintenance: unknown('What does keeping a customer cost in a year?'),
    discount: { rate: 0.08, source: '' },
    horizonYears: 5,
    referral: referral ? { metricId: referral.id, joined: 'joined' } : null,
    came: came ? { attribute: came.key, earned: ['referral'] } : null,
    anyway: unknown('Which share of the recommended would have come anyway?'),
    acquisition: unknown('What does winning a customer cost?'),
    contacts: contacts ? { metricId: contacts.id } : null,
    contactCost: unknown('What does a contact cost?'),
  };
}

function unknown(question: string): KnowableRange {
  return { known: false, question, finder: null, due: null };
}
