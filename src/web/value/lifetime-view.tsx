import { Select, SimpleGrid, Stack, Table, Text } from '@mantine/core';
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
import { ScrollBox } from '../table/scroll-box.tsx';
import { HoldoutView } from './holdout-view.tsx';
import { LinesTable } from './lines-table.tsx';
import { Notes } from './retention-view.tsx';
import { MoneySpan } from './span.tsx';
import { inUnit, moneyUnit, segmentName } from './words.ts';

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
  const lifetimeName = line.inputs.find(({ key }) => key === 'lifetime')?.name ?? '';
  const stay = lifetimeName.replace(/ to expect$/, '').toLowerCase();
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">
        What it is made of
      </Text>
      <ScrollBox label="What the value is made of" height={420}>
        <Table>
          <caption className="hidden-to-eye">What the value is made of</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Figure</Table.Th>
              <Table.Th className="number" scope="col">
                Likely
              </Table.Th>
              <Table.Th className="number" scope="col">
                Between
              </Table.Th>
              <Table.Th className="number" scope="col">
                n
              </Table.Th>
              <Table.Th scope="col">Where it comes from</Table.Th>
              <Table.Th className="number" scope="col">
                Part of the uncertainty
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {line.inputs.map((input) => (
              <Table.Tr key={input.key}>
                <Table.Th scope="row">{input.name}</Table.Th>
                <Table.Td className="number">{inUnit(input.likely, input.unit, currency)}</Table.Td>
                <Table.Td className="number">
                  {inUnit(input.low, input.unit, currency)} to {inUnit(input.high, input.unit, currency)}
                </Table.Td>
                <Table.Td className="number">
                  {input.n === null ? GROUNDS[input.ground] : count(input.n)}
                </Table.Td>
                <Table.Td>
                  {readable(input.source)}
                  {input.key === 'revenue' && spend && (
                    <span className="sentence">
                      .{' '}
                      <Go
                        to="/understand/explore"
                        search={{ metric: spend.metricId, from: paidFrom, to: until }}
                      >
                        The metric
                      </Go>
                    </span>
                  )}
                  <EvidenceList items={input.evidence} />
                </Table.Td>
                <Table.Td className="number">{percent(input.share, 0)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
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
