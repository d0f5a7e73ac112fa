import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Metric } from '../api/metric.ts';
import { useMay } from '../api/session.ts';
import type { ValueKind } from '../api/value.ts';
import { type Step, Steps } from '../home/steps.tsx';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { valueMetrics } from './start-basis.ts';

interface Props {
  readonly kind: ValueKind;
  readonly metrics: readonly Metric[];
  readonly onStart: () => void;
}

/** Before anything was measured: what a value is made of, what of it is there, and the way to state the rest. */
export function ValueEmpty({ kind, metrics, onStart }: Props) {
  const may = useMay('value.change');
  const customers = useQuery({
    queryKey: ['customers', 'any'],
    queryFn: ({ signal }) => call('GET /customers', { query: { limit: 1 }, signal }),
  });
  return (
    <Loaded query={customers} waiting={<Waiting shape="page" />}>
      {({ items }) => (
        <Section
          title="Nothing was measured yet"
          lead="From what is listed here Perpetua works out who stays, what a customer is worth over the years, what recommendations bring and how much is at stake: each with its range, and held against what truly came."
        >
          <Stack gap="lg">
            <Steps steps={stepsOf(kind, items.length > 0, metrics)} />
            {may ? (
              <div>
                <Button onClick={onStart}>State the assumptions</Button>
              </div>
            ) : (
              <Text size="sm" c="dimmed">
                Somebody who answers for the figures, such as the owner or an analyst, states the assumptions.
              </Text>
            )}
          </Stack>
        </Section>
      )}
    </Loaded>
  );
}

function stepsOf(kind: ValueKind, customers: boolean, metrics: readonly Metric[]): readonly Step[] {
  const { paid, counted } = valueMetrics(metrics);
  const metric = (found: readonly Metric[], missing: string) =>
    found.length > 0 ? (
      <Go to="/decide/metrics">{found.map(({ sheet }) => sheet.title).join(', ')}</Go>
    ) : (
      <>
        {missing} <Go to="/decide/metrics/new">Make the metric</Go>
      </>
    );
  return [
    {
      done: customers,
      name:
        kind === 'contract' ? 'Customers with the day they came and the day they left' : 'Customers who buy',
      says: customers ? (
        <Go to="/listen/customers">Customers on record</Go>
      ) : (
        <Go to="/listen/imports/new">Import a file of customers</Go>
      ),
    },
    {
      done: paid.length > 0,
      name: 'What they pay',
      says: metric(paid, 'A total of bills or purchases, such as “Revenue billed”.'),
    },
    {
      done: counted.length > 0,
      name: 'Recommendations and contacts, where they are to be counted',
      says: metric(
        counted,
        'Without them values stand, without what recommendations bring or contacts cost.',
      ),
    },
    {
      done: false,
      name: 'What only your finance people know',
      says: 'The margin, the discount rate and how many years to look ahead. What nobody knows is written down as unknown, and never counted as zero.',
    },
  ];
}
