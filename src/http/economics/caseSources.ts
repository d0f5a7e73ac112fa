import type { z } from '@hono/zod-openapi';
import {
  COST_MEASURES,
  type CostReading,
  judgedInput,
  MECHANISM,
  perPiece,
  type ValueReadings,
  type ValueSpan,
} from '../../economics/index.ts';
import type { Evidence } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import type { CandidateBody } from './caseRoutes.ts';

type Candidate = z.input<typeof CandidateBody>;

const DAY = 86_400_000;

/** Figures on record that an input of a case can take over: costs, values of customers, effects that were judged. */
export async function caseCandidates(
  { costReadings, values, realizedFacts }: Pick<Stores, 'costReadings' | 'values' | 'realizedFacts'>,
  today: string,
  initiativeId: string | undefined,
): Promise<Candidate[]> {
  const readings = [];
  for (const measure of Object.keys(COST_MEASURES) as (keyof typeof COST_MEASURES)[])
    readings.push(...(await costReadings.newest(measure, today)));
  const judged = initiativeId === undefined ? [] : await realizedFacts.judged(initiativeId);
  return [
    ...readings.flatMap(ofCosts),
    ...(await values.readings()).flatMap(ofValues),
    ...judged.flatMap((judgment): Candidate[] => {
      const { title, period, treated, evidence, mechanism } = judgment;
      const effect = judgedInput(judgment);
      if (!effect) return [];
      const { low, likely, high } = effect.range;
      return [
        {
          name: `${MECHANISM[mechanism].name}: effect of ${title}`,
          unit: effect.unit,
          currency: null,
          range: { low, likely, high },
          n: treated,
          period: `${period.from} – ${period.to}`,
          source: sourceOf('judgment', evidence),
        },
      ];
    }),
  ];
}

function ofCosts(reading: CostReading): Candidate[] {
  const value = perPiece(reading);
  const [evidence] = reading.sources;
  if (value === null || !evidence) return [];
  const { label, of } = COST_MEASURES[reading.measure];
  const whole = Math.round(value);
  const { from, to } = reading.period;
  const named = `${reading.key ? `${reading.key}, ` : ''}${from} – ${to}`;
  const base = { n: reading.n, period: `${from} – ${to}`, source: sourceOf('cost_reading', evidence) };
  const cost: Candidate = {
    ...base,
    name: `${label}: ${named}`,
    unit: 'money',
    currency: reading.currency,
    range: { low: whole, likely: whole, high: whole },
  };
  if (reading.measure === 'acquisition_per_customer') return [cost];
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  const year = Math.round(reading.measure === 'cost_per_contact' ? (reading.n * 365) / days : reading.n);
  return [
    cost,
    {
      ...base,
      name: `${of === 'contacts' ? 'Contacts a year' : 'Customers'}: ${named}`,
      unit: of === 'contacts' ? 'contacts' : 'customers',
      currency: null,
      range: { low: year, likely: year, high: year },
    },
  ];
}

function ofValues({
  currency,
  evidence,
  lifetime,
  retention,
  referral,
  measuredOn,
}: ValueReadings): Candidate[] {
  const [source] = evidence;
  if (!source) return [];
  const group = (segment: { readonly value: string } | null) => (segment ? `, ${segment.value}` : '');
  const money = (name: string, span: ValueSpan, n: number): Candidate => ({
    name,
    unit: 'money',
    currency,
    range: rounded(span),
    n,
    period: `measured on ${measuredOn}`,
    source: sourceOf('value', source),
  });
  return [
    ...lifetime.map((one) =>
      money(`Lifetime value of a new customer${group(one.segment)}`, one.value, one.n),
    ),
    ...retention.flatMap((one): Candidate[] => [
      money(`Value of a customer who stays${group(one.segment)}`, one.savedCustomer, one.n),
      {
        ...money(
          `Customers${group(one.segment)}`,
          { low: one.customers, likely: one.customers, high: one.customers },
          one.n,
        ),
        unit: 'customers',
        currency: null,
      },
    ]),
    ...(referral ? [money('Value of a customer who came by recommendation', referral.each, referral.n)] : []),
  ];
}

function rounded(span: ValueSpan): Candidate['range'] {
  const [low, likely, high] = [span.low, span.likely, span.high].map((one) => Math.max(0, Math.round(one)));
  return {
    low: Math.min(low ?? 0, likely ?? 0),
    likely: likely ?? 0,
    high: Math.max(high ?? 0, likely ?? 0),
  };
}

function sourceOf(kind: Candidate['source']['kind'], evidence: Evidence): Candidate['source'] {
  return { kind, evidence: { ...evidence }, by: null, note: null };
}
