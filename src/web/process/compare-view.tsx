import { Group, Select, Stack, Table, Text } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { call } from '../api/client.ts';
import type { Comparison, Process, ProcessEffect, Reckoned } from '../api/process.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { number } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { ScrollBox } from '../table/scroll-box.tsx';
import { ComparedSteps } from './compared-steps.tsx';
import { figureText, isBeyond, MEASURES, type MeasureUnit, versionName } from './words.ts';

interface Pair {
  readonly before?: number;
  readonly after?: number;
}

/** Two versions side by side: per case, per year, and step by step. */
export function CompareView({ process }: { readonly process: Process }) {
  const search = useSearch({ strict: false }) as Pair;
  const navigate = useNavigate();
  const before = search.before ?? process.compared?.before;
  const after = search.after ?? process.compared?.after;
  const ready = before !== undefined && after !== undefined;
  const query = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
  const comparison = useQuery({
    queryKey: ['process comparison', process.id, before, after],
    queryFn: ({ signal }) =>
      call('GET /processes/{id}/comparison', { path: { id: process.id }, query, signal }),
    enabled: ready,
  });
  const effect = useQuery({
    queryKey: ['process effect', process.id, before, after],
    queryFn: ({ signal }) => call('GET /processes/{id}/effect', { path: { id: process.id }, query, signal }),
    enabled: ready,
  });
  const options = process.versions.map((one) => ({ value: String(one.number), label: versionName(one) }));
  const choose = (part: Pair) =>
    void navigate({
      to: '.',
      search: { view: 'compare', ...query, ...part } as never,
      replace: true,
    });
  return (
    <Stack>
      <Group gap="sm">
        <Select
          label="Before"
          w={300}
          maw="100%"
          data={options}
          value={before === undefined ? null : String(before)}
          onChange={(next) => next && choose({ before: Number(next) })}
        />
        <Select
          label="After"
          w={300}
          maw="100%"
          data={options}
          value={after === undefined ? null : String(after)}
          onChange={(next) => next && choose({ after: Number(next) })}
        />
      </Group>
      {ready ? (
        <Loaded query={comparison} waiting={<Waiting shape="page" />}>
          {(data) => (
            <>
              <Section title="What one case takes">
                <Sides comparison={data} />
              </Section>
              <Loaded query={effect}>{(found) => <Saved effect={found} process={process} />}</Loaded>
              <Section title="Step by step">
                <ComparedSteps comparison={data} />
              </Section>
            </>
          )}
        </Loaded>
      ) : (
        <EmptyState icon={<IconScale />} title="Nothing to compare yet">
          Draw the process as it is and as it is meant to be: make a new version from the one that is there,
          and change what is to change.
        </EmptyState>
      )}
    </Stack>
  );
}

function Sides({ comparison }: { readonly comparison: Comparison }) {
  const { before, after, difference, currency } = comparison;
  return (
    <ScrollBox label="Figures of one case" height={600}>
      <Table aria-label="What one case takes, before and after">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Per case</Table.Th>
            <Table.Th className="number">Before</Table.Th>
            <Table.Th className="number">After</Table.Th>
            <Table.Th className="number">Difference</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {MEASURES.map(({ key, name, unit }) => (
            <Table.Tr key={key}>
              <Table.Td>{name}</Table.Td>
              {[before[key], after[key]].map((figure, at) => (
                <Table.Td key={at === 0 ? 'before' : 'after'} className="number">
                  <RangeText {...{ figure, unit, currency }} />
                </Table.Td>
              ))}
              <Table.Td className="number">
                <RangeText figure={difference[key]} {...{ unit, currency }} sign />
              </Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Td>Handovers between roles</Table.Td>
            <Table.Td className="number">{number(before.handovers, 2)}</Table.Td>
            <Table.Td className="number">{number(after.handovers, 2)}</Table.Td>
            <Table.Td className="number">{figureText(difference.handovers, 'times', null, true)}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </ScrollBox>
  );
}

interface RangeProps {
  readonly figure: Reckoned;
  readonly unit: MeasureUnit;
  readonly currency: string | null;
  readonly sign?: boolean;
}

/** A figure with its range; gray unless a difference stands out from what is not known exactly. */
function RangeText({ figure, unit, currency, sign = false }: RangeProps) {
  const { value, low, high } = figure;
  if (value === null || low === null || high === null) return <span className="quiet">not known</span>;
  const text = figureText(value, unit, currency, sign);
  return (
    <>
      <span className={sign && !isBeyond(figure) ? 'quiet' : ''}>
        {sign && value === 0 && low === high ? 'the same' : text}
      </span>
      {low !== high && (
        <Text size="xs" c="dimmed">
          {figureText(low, unit, currency, sign)} to {figureText(high, unit, currency, sign)}
        </Text>
      )}
    </>
  );
}

interface SavedProps {
  readonly effect: ProcessEffect;
  readonly process: Process;
}

/** What the change is held to save in a year: the input of a business case, with where it comes from. */
function Saved({ effect, process }: SavedProps) {
  const { perYear, casesPerYear, currency } = effect;
  return (
    <Section
      title="What the change is held to save in a year"
      lead="It follows from the map alone: people drew it, nobody has measured it. A business case takes it as an input, and a cycle shows what it truly does."
    >
      {perYear && casesPerYear ? (
        <Table aria-label="Saved in a year">
          <Table.Tbody>
            <Row name="Cases a year">
              {number(casesPerYear.likely, 0)}
              {casesPerYear.low !== casesPerYear.high &&
                ` (${number(casesPerYear.low, 0)} to ${number(casesPerYear.high, 0)})`}
            </Row>
            <Row name="Hours of work">
              <Yearly figure={perYear.hours} text={(value) => `${number(value, 0).replace('-', '−')} h`} />
            </Row>
            <Row name="Money">
              <Yearly figure={perYear.money} text={(value) => figureText(value, 'money', currency)} />
            </Row>
            <Row name="Contacts avoided">
              <Yearly figure={perYear.contacts} text={(value) => number(value, 0).replace('-', '−')} />
            </Row>
          </Table.Tbody>
        </Table>
      ) : (
        <Text size="sm">
          How many cases there are is not known: say it under “Edit what is said of it”, or take it from a
          metric.
        </Text>
      )}
      <EvidenceList
        items={process.volume?.evidence ?? []}
        none="The number of cases is what somebody said; no source is linked."
      />
      {effect.left.length > 0 && (
        <Text size="sm" c="dimmed">
          A business case cannot take from it:{' '}
          {effect.left.map(({ name, why }) => `${name.toLowerCase()} (${why})`).join('; ')}.
        </Text>
      )}
    </Section>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td className="number">{children}</Table.Td>
    </Table.Tr>
  );
}

function Yearly({ figure, text }: { readonly figure: Reckoned; readonly text: (value: number) => string }) {
  const { value, low, high } = figure;
  if (value === null || low === null || high === null) return <span className="quiet">not known</span>;
  return (
    <>
      <b>{text(value)}</b>
      {low !== high && (
        <Text size="xs" c="dimmed">
          {text(low)} to {text(high)}
        </Text>
      )}
    </>
  );
}
