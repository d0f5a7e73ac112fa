import { Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { addDays } from '../../kernel/index.ts';
import type { LifetimeLine, LifetimeValue, ValueAnalysis } from '../api/value.ts';
import { IntervalBars } from '../chart/interval-bars.tsx';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { periodText } from '../format/date.ts';
import { count, number, percent } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { HoldoutView } from './holdout-view.tsx';
import { LinesTable, Ranged } from './lines-table.tsx';
import { Notes } from './retention-view.tsx';
import { MoneySpan } from './span.tsx';
import { inUnit, moneyUnit, plainValue, segmentName } from './words.ts';

interface Props {
  readonly analysis: ValueAnalysis;
  readonly lifetime: LifetimeValue;
  readonly mayRead: boolean;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

/** What a customer is worth over the horizon, what it is made of, and by segment. */
export function LifetimeView({ analysis, lifetime, mayRead, chosen, onChoose }: Props) {
  const { lines, of } = lifetime;
  const line = lines[chosen] ?? lines[0];
  const { currency } = analysis.result;
  const { basis } = analysis.stated;
  if (!line) return null;
  const name = segmentName(line, chosen);
  const valued = lines.filter(({ value }) => value !== null);
  const ofWhat = of === 'margin' ? 'margin' : 'revenue';
  return (
    <>
      <Section
        title={of === 'margin' ? 'Lifetime value' : 'Lifetime revenue'}
        lead={
          <>
            <Term of="lifetimeValue" /> of a new customer: {ofWhat} over {basis.horizonYears} years, at{' '}
            {percent(basis.discount.rate)} a year ({basis.discount.source}). Modelled; the cost of winning the
            customer is not taken off.
          </>
        }
        actions={
          lines.length > 1 && (
            <Select
              label="Customers"
              w={220}
              allowDeselect={false}
              data={lines.map((one, at) => ({ value: String(at), label: segmentName(one, at) }))}
              value={String(chosen)}
              onChange={(next) => onChoose(Number(next))}
            />
          )
        }
      >
        {line.suppressed && <Notice tone="plain">Too few customers to be shown.</Notice>}
        {line.warnings.map((warning) => (
          <Notice key={warning} tone="warn">
            {warning}
          </Notice>
        ))}
        {line.why && !line.suppressed && <Notice tone="warn">{line.why}</Notice>}
        {currency !== null && line.value && (
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
            <MoneySpan
              name={`${name}: a new customer`}
              span={line.value}
              currency={currency}
              none="not known"
              under={`n ${count(line.n ?? 0)}, ${periodText(lifetime.from, lifetime.until)}`}
            />
            <MoneySpan
              name="One who would have left and stays"
              span={line.saved}
              currency={currency}
              none="not told of purchases: nobody has a day of leaving"
              under={
                line.saved ? 'those who would have left are likelier to leave again than others' : undefined
              }
            />
            <MoneySpan
              name="One percentage point less churn a year"
              span={line.onePoint}
              currency={currency}
              none="not told of purchases"
              under={
                line.onePoint
                  ? `${count(line.there ?? 0)} customers × 1% × the worth of one who stays`
                  : undefined
              }
            />
          </SimpleGrid>
        )}
        {currency !== null && line.inputs.length > 0 && (
          <Inputs {...{ line, currency, analysis, lifetime }} />
        )}
        {lifetime.spend && (
          <Notice tone={lifetime.spend.holds ? 'plain' : 'warn'} title="Is Gamma–Gamma’s assumption met?">
            {lifetime.spend.words} Interval {number(lifetime.spend.low, 2)} to{' '}
            {number(lifetime.spend.high, 2)}, n {count(lifetime.spend.n)}.
          </Notice>
        )}
      </Section>
      {currency !== null && valued.length > 1 && (
        <Section title="By segment">
          <IntervalBars
            title={`${of === 'margin' ? 'Lifetime value' : 'Lifetime revenue'} of a new customer`}
            under={`n ${count(lines[0]?.n ?? 0)} customers; ${basis.horizonYears} years at ${percent(basis.discount.rate)}`}
            unit={moneyUnit(currency)}
            of={lifetime.attribute ?? 'Customers'}
            bars={lines.map((one, at) => ({
              name: segmentName(one, at),
              value: one.value?.likely ?? null,
              low: one.value?.low ?? null,
              high: one.value?.high ?? null,
              n: one.n,
              strong: one.holdout?.verdict === 'holds',
              remark: one.warnings.join(' '),
            }))}
            note="Pale bars are of forecasts that do not hold."
          />
        </Section>
      )}
      <Section title="All of them">
        <LinesTable analysis={analysis} lines={lines} currency={currency} mayRead={mayRead} show="value" />
        <Text size="sm" c="dimmed">
          {lifetime.how}
        </Text>
        <Models line={line} />
        <Notes items={lifetime.notes} />
      </Section>
      {!line.suppressed && <HoldoutView holdout={line.holdout} name={name} />}
    </>
  );
}

type LifetimeInput = LifetimeLine['inputs'][number];

const GROUNDS = { measured: 'measured', stated: 'stated', unknown: 'nobody knows' } as const;

function Inputs({
  line,
  currency,
  analysis,
  lifetime,
}: {
  readonly line: LifetimeLine;
  readonly currency: string;
  readonly analysis: ValueAnalysis;
  readonly lifetime: LifetimeValue;
}) {
  const { spend } = analysis.stated.basis;
  const { of, until } = lifetime;
  const paidFrom = addDays(until, -365);
  const columns: Column<LifetimeInput>[] = [
    { key: 'name', title: 'Figure', value: ({ name }) => name, heads: true },
    {
      key: 'likely',
      title: 'Likely',
      numeric: true,
      value: (input) => plainValue(input.likely, input.unit, currency),
      range: (input) => [
        plainValue(input.low, input.unit, currency),
        plainValue(input.high, input.unit, currency),
      ],
      cell: (input) => (
        <Ranged
          likely={inUnit(input.likely, input.unit, currency)}
          range={`${inUnit(input.low, input.unit, currency)} to ${inUnit(input.high, input.unit, currency)}`}
        />
      ),
    },
    {
      key: 'n',
      title: 'n',
      numeric: true,
      value: (input) => input.n ?? GROUNDS[input.ground],
      cell: (input) => (input.n === null ? GROUNDS[input.ground] : count(input.n)),
    },
    {
      key: 'source',
      title: 'Where it comes from',
      value: ({ source }) => readable(source),
      cell: (input) => (
        <>
          {readable(input.source)}
          {input.key === 'revenue' && spend && (
            <span className="sentence">
              .{' '}
              <Go to="/understand/explore" search={{ metric: spend.metricId, from: paidFrom, to: until }}>
                The metric
              </Go>
            </span>
          )}
          <EvidenceList items={input.evidence} />
        </>
      ),
    },
    {
      key: 'share',
      title: 'Part of the uncertainty',
      numeric: true,
      value: ({ share }) => share,
      cell: ({ share }) => percent(share, 0),
    },
  ];
  const lifetimeName = line.inputs.find(({ key }) => key === 'lifetime')?.name ?? '';
  const stay = lifetimeName.replace(/ to expect$/, '').toLowerCase();
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">
        What it is made of
      </Text>
      <DataTable name="figures of the value" rows={line.inputs} columns={columns} rowKey={({ key }) => key} />
      <Text size="xs" c="dimmed">
        {`Value = ${stay} × (revenue of one${of === 'margin' ? ' × margin' : ''} − cost of keeping for one).`}{' '}
        Each figure is drawn from its range; parts of the uncertainty add up to 100%.
      </Text>
    </Stack>
  );
}

function Models({ line }: { readonly line: LifetimeLine }) {
  return line.models.map(({ name, parameters, logLikelihood }) => (
    <Text key={name} size="sm" c="dimmed">
      {name}:{' '}
      {parameters
        .map((one) => `${one.name} ${number(one.value, 4)} (${number(one.low, 4)} to ${number(one.high, 4)})`)
        .join(', ')}
      {logLikelihood === null ? '' : `; log-likelihood ${number(logLikelihood, 2)}`}.
    </Text>
  ));
}
