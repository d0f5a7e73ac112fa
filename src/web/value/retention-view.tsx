import { List, Select, Text } from '@mantine/core';
import type { LifetimeValue, ValueAnalysis } from '../api/value.ts';
import { RetentionChart } from '../chart/retention-chart.tsx';
import { periodText } from '../format/date.ts';
import { count } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { HoldoutView } from './holdout-view.tsx';
import { LinesTable } from './lines-table.tsx';
import { segmentName } from './words.ts';

interface Props {
  readonly analysis: ValueAnalysis;
  readonly lifetime: LifetimeValue;
  readonly mayRead: boolean;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

const PERIODS = { month: 'months', quarter: 'quarters', year: 'years' } as const;

/** Who stays: the model beside what was seen, by segment, and whether its forecast holds. */
export function RetentionView({ analysis, lifetime, mayRead, chosen, onChoose }: Props) {
  const { lines, from, until, attribute } = lifetime;
  const line = lines[chosen] ?? lines[0];
  if (!line) return null;
  const { basis } = analysis.stated;
  const name = segmentName(line, chosen);
  return (
    <>
      <Section
        title="Who stays"
        lead={
          basis.kind === 'contract' ? (
            <>
              Share of customers who are still there, by how long ago they began. <Term of="retentionModel" />
              .
            </>
          ) : (
            <>
              Customers who buy when they like leave without a word: nobody has a day of leaving. How often
              they will buy is forecast instead.
            </>
          )
        }
        actions={
          lines.length > 1 && (
            <Select
              label="Customers in the chart"
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
        {line.why && line.retention.length === 0 && <Notice tone="warn">{line.why}</Notice>}
        {line.retention.length > 0 && (
          <RetentionChart
            title={`${name}: share still there`}
            under={`n ${count(line.n ?? 0)} customers, ${periodText(from, until)}`}
            points={line.retention}
            periods={PERIODS[basis.renewal]}
            note={
              <>
                The band is the model’s <Term of="interval">interval</Term>, from its likelihood. Seen is the{' '}
                <Term of="kaplanMeier">Kaplan–Meier</Term> product, while enough are at risk.
              </>
            }
          />
        )}
        <LinesTable analysis={analysis} lines={lines} currency={null} mayRead={mayRead} show="retention" />
        {attribute && (
          <Text size="sm" c="dimmed">
            Compared by “{attribute}”, as it is on record today.
          </Text>
        )}
        <Notes items={lifetime.notes} />
      </Section>
      {!line.suppressed && <HoldoutView holdout={line.holdout} name={name} />}
    </>
  );
}

export function Notes({ items }: { readonly items: readonly string[] }) {
  return (
    <List size="sm" c="dimmed" spacing={4}>
      {items.map((note) => (
        <List.Item key={note}>{readable(note)}</List.Item>
      ))}
    </List>
  );
}
