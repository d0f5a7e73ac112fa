import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { BusinessCase } from '../api/businessCase.ts';
import { useMay } from '../api/session.ts';
import { major } from '../costs/words.ts';
import { count, percent } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { NewScenario } from './new-scenario.tsx';
import { TraceLink } from './trace-link.tsx';
import { useScenarios } from './use-scenarios.ts';
import { chanceText, money, monthsText, PERCENTILE_WORDS, written } from './words.ts';

/** The same case taken otherwise, side by side. */
export function ScenariosView({ found }: { readonly found: BusinessCase }) {
  const { figures, currency } = found;
  const may = useMay('case.change');
  const rows = [
    {
      key: '',
      name: 'As stated',
      why: 'every input as it stands',
      likely: figures.likely,
      simulated: figures.simulated,
    },
    ...figures.scenarios.map((one) => {
      const scenario = found.scenarios.find(({ key }) => key === one.key);
      return { ...one, name: scenario?.name ?? one.key, why: scenario?.why ?? '' };
    }),
  ];
  type Row = (typeof rows)[number];
  const whole = (row: Row, of: string, text: string) => (
    <TraceLink caseId={found.id} of={row.key === '' ? of : `scenario:${row.key}`} view="scenarios">
      {text}
    </TraceLink>
  );
  const worth = (key: 'worst' | 'likely' | 'best', title: string): Column<Row> => ({
    ...{ key, title, numeric: true },
    value: ({ simulated }) => major(simulated.netPresentValue[key], currency),
    cell: (row) => whole(row, 'simulated', money(row.simulated.netPresentValue[key], currency)),
  });
  const columns: readonly Column<Row>[] = [
    {
      ...{ key: 'name', title: 'Scenario', heads: true },
      value: ({ name }) => name,
      cell: ({ key, name, why }) => (
        <>
          {name} <span className="quiet">{why}</span>
          <Otherwise found={found} scenario={key} />
        </>
      ),
    },
    worth('worst', 'Worst'),
    worth('likely', 'Net present value, middle'),
    worth('best', 'Best'),
    {
      ...{ key: 'return', title: 'Return at likely values', numeric: true },
      value: ({ likely }) => likely.returnOnInvestment,
      cell: (row) =>
        row.likely.returnOnInvestment === null
          ? 'no costs'
          : whole(row, 'roi', percent(row.likely.returnOnInvestment, 0)),
    },
    {
      ...{ key: 'payback', title: 'Payback at likely values', numeric: true },
      value: ({ likely }) => likely.payback,
      cell: (row) => whole(row, 'payback', monthsText(row.likely.payback)),
    },
    {
      ...{ key: 'chance', title: 'Pays in', numeric: true },
      value: ({ simulated }) => simulated.chance,
      cell: (row) =>
        whole(row, 'simulated', `${chanceText(row.simulated.chance)} of ${count(row.simulated.runs)} runs`),
    },
    ...(may && figures.scenarios.length > 0
      ? [
          {
            ...{ key: 'out', title: 'Take out' },
            value: () => '',
            cell: ({ key, name }: Row) =>
              key !== '' && <RemoveScenario found={found} scenario={key} name={name} />,
          },
        ]
      : []),
  ];
  return (
    <Stack gap="lg">
      <Section
        title="Side by side"
        lead={`${PERCENTILE_WORDS} As stated it is simulated ${count(figures.simulated.runs)} times${figures.scenarios[0] ? `, a scenario ${count(figures.scenarios[0].simulated.runs)} times` : ''}.`}
      >
        <DataTable name="scenarios" rows={rows} columns={columns} rowKey={({ key }) => key} />
      </Section>
      <NewScenario key={found.version} found={found} />
    </Stack>
  );
}

/** What a scenario takes otherwise: each figure leads to what it is in the case. */
function Otherwise({ found, scenario }: { readonly found: BusinessCase; readonly scenario: string }) {
  const one = found.scenarios.find(({ key }) => key === scenario);
  if (!one) return null;
  return (
    <ul>
      {one.delayMonths > 0 && <li>benefits begin {one.delayMonths} months later</li>}
      {one.changes.map(({ input: key, low, likely, high }) => {
        const input = found.inputs.find((each) => each.key === key);
        if (!input) return null;
        return (
          <li key={key}>
            <TraceLink caseId={found.id} of={`input:${key}`} view="scenarios">
              {input.name}: {[low, likely, high].map((value) => written(value, input)).join(' / ')}
              {input.range.known && ` in place of ${written(input.range.value.likely, input)}`}
            </TraceLink>
          </li>
        );
      })}
    </ul>
  );
}

/** The version before keeps it, so that nothing is lost. */
function RemoveScenario({
  found,
  scenario,
  name,
}: {
  readonly found: BusinessCase;
  readonly scenario: string;
  readonly name: string;
}) {
  const keep = useScenarios(found.id);
  const remove = useMutation({
    mutationFn: () => keep((now) => now.filter(({ key }) => key !== scenario), `Scenario taken out: ${name}`),
  });
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={`Take out ${name}`}
        loading={remove.isPending}
        onClick={() => remove.mutate()}
      >
        Take out
      </Button>
      {remove.error && <ProblemView problem={remove.error} />}
    </>
  );
}
