import { Button, Stack, Table } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { BusinessCase } from '../api/businessCase.ts';
import { useMay } from '../api/session.ts';
import { count, percent } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { ScrollBox } from '../table/scroll-box.tsx';
import { NewScenario } from './new-scenario.tsx';
import { TraceLink } from './trace-link.tsx';
import { useScenarios } from './use-scenarios.ts';
import { chanceText, money, monthsText, PERCENTILE_WORDS, written } from './words.ts';

const COLUMNS = [
  ...['Scenario', 'Worst', 'Net present value, middle', 'Best'],
  ...['Return at likely values', 'Payback at likely values', 'Pays in'],
];

/** The same case taken otherwise, side by side. */
export function ScenariosView({ found }: { readonly found: BusinessCase }) {
  const { figures, currency } = found;
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
  return (
    <Stack gap="lg">
      <Section
        title="Side by side"
        lead={`${PERCENTILE_WORDS} As stated it is simulated ${count(figures.simulated.runs)} times${figures.scenarios[0] ? `, a scenario ${count(figures.scenarios[0].simulated.runs)} times` : ''}.`}
      >
        <ScrollBox label="Scenarios side by side" height={600}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {COLUMNS.map((name, at) => (
                  <Table.Th key={name} scope="col" className={at > 0 ? 'number' : ''}>
                    {name}
                  </Table.Th>
                ))}
                <Table.Th scope="col">
                  <span className="hidden-to-eye">Take out</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ key, name, why, likely, simulated }) => (
                <Table.Tr key={key}>
                  <Table.Td>
                    {name} <span className="quiet">{why}</span>
                    <Otherwise found={found} scenario={key} />
                  </Table.Td>
                  {(['worst', 'likely', 'best'] as const).map((end) => (
                    <Table.Td key={end} className="number">
                      <Whole found={found} of={key === '' ? 'simulated' : `scenario:${key}`}>
                        {money(simulated.netPresentValue[end], currency)}
                      </Whole>
                    </Table.Td>
                  ))}
                  <Table.Td className="number">
                    {likely.returnOnInvestment === null ? (
                      'no costs'
                    ) : (
                      <Whole found={found} of={key === '' ? 'roi' : `scenario:${key}`}>
                        {percent(likely.returnOnInvestment, 0)}
                      </Whole>
                    )}
                  </Table.Td>
                  <Table.Td className="number">
                    <Whole found={found} of={key === '' ? 'payback' : `scenario:${key}`}>
                      {monthsText(likely.payback)}
                    </Whole>
                  </Table.Td>
                  <Table.Td className="number">
                    <Whole found={found} of={key === '' ? 'simulated' : `scenario:${key}`}>
                      {chanceText(simulated.chance)} of {count(simulated.runs)} runs
                    </Whole>
                  </Table.Td>
                  <Table.Td>
                    {key !== '' && <RemoveScenario found={found} scenario={key} name={name} />}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollBox>
      </Section>
      <NewScenario key={found.version} found={found} />
    </Stack>
  );
}

/** A figure of a scenario as the link to how it is made. */
function Whole({
  found,
  of,
  children,
}: {
  readonly found: BusinessCase;
  readonly of: string;
  readonly children: ReactNode;
}) {
  return (
    <TraceLink caseId={found.id} of={of} view="scenarios">
      {children}
    </TraceLink>
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
  const may = useMay('case.change');
  const keep = useScenarios(found.id);
  const remove = useMutation({
    mutationFn: () => keep((now) => now.filter(({ key }) => key !== scenario), `Scenario taken out: ${name}`),
  });
  if (!may) return null;
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
