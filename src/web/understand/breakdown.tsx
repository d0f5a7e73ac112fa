import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { percentDigits } from '../../kernel/index.ts';
import type { Explored, ExploreQuestion, GroupShape } from '../api/insight.ts';
import { IntervalBars } from '../chart/interval-bars.tsx';
import { IntervalText } from '../figure/interval-text.tsx';
import { unitOf } from '../figure/unit.ts';
import { fieldLabel, useFields } from '../form/fields.ts';
import { periodText } from '../format/date.ts';
import { count, percent, plural } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';

interface Props {
  readonly explored: Explored;
  readonly question: ExploreQuestion;
}

/** The parts of a figure, each with its interval and tested against the rest; small groups are withheld. */
export function Breakdown({ explored, question }: Props) {
  const navigate = useNavigate();
  const fields = useFields(true);
  const { total, breakdown, suppressed } = explored;
  const unit = useMemo(() => unitOf(total), [total]);
  const of =
    explored.by.length > 0 ? explored.by.map((key) => fieldLabel(fields, key)).join(' and ') : 'Segment';
  const shown = useMemo(() => breakdown.filter((group) => group.figure.value !== null), [breakdown]);
  const bars = useMemo(
    () =>
      shown.map((group) => ({
        name: group.label,
        value: group.figure.value,
        low: group.figure.low,
        high: group.figure.high,
        n: group.figure.n,
        strong: group.test?.beyondNoise ?? false,
        remark: group.test?.words ?? group.untested ?? '',
      })),
    [shown],
  );
  const standing = shown.filter((group) => group.test?.beyondNoise).length;
  const name = explored.metric?.title ?? explored.measure.label;
  const open = (group: GroupShape) =>
    void navigate({ to: '/understand/records', search: recordsOf(explored, question, group) as never });
  return (
    <Section>
      {shown.length > 0 && (
        <IntervalBars
          title={`${name} by ${of}: ${standing === 0 ? 'no group differs from the rest beyond noise' : `${plural(standing, 'group differs', 'groups differ')} from the rest beyond noise`}`}
          under={`${total.n === null ? 'n withheld' : `n ${count(total.n)}`}, ${periodText(total.period.from, total.period.to)}`}
          unit={unit}
          bars={bars}
          of={of}
          onChoose={(index) => shown[index] && open(shown[index])}
          note={
            <>
              Strong bars stand out from the rest beyond <Term of="noise">noise</Term>, corrected for looking
              at many groups at once (Benjamini and Hochberg); pale ones do not.
            </>
          }
        />
      )}
      <DataTable
        name="groups"
        rows={breakdown}
        rowKey={(row) => `${row.kind} ${row.group.join('|')}`}
        columns={columnsOf(of, total.n)}
        onOpen={(row) => row.figure.n !== null && row.kind === 'cut' && open(row)}
      />
      {suppressed.groups > 0 && (
        <Text size="sm" c="dimmed">
          {plural(suppressed.groups, 'group is', 'groups are')} <Term of="suppressed">withheld</Term>: fewer
          than {suppressed.minimum} customers, or so few could be worked out from what is shown.
        </Text>
      )}
    </Section>
  );
}

function columnsOf(of: string, total: number | null): readonly Column<GroupShape>[] {
  return [
    { key: 'label', title: of, value: (row) => row.label },
    {
      key: 'value',
      title: 'Value and interval',
      value: (row) => row.figure.value,
      cell: (row) => <IntervalText figure={row.figure} />,
    },
    {
      key: 'n',
      title: 'n',
      numeric: true,
      value: (row) => row.figure.n,
      cell: (row) => (row.figure.n === null ? <span className="quiet">withheld</span> : count(row.figure.n)),
    },
    {
      key: 'share',
      title: 'Share',
      numeric: true,
      value: (row) => row.share,
      cell: (row) =>
        row.share === null ? (
          <span className="quiet">withheld</span>
        ) : (
          percent(row.share, percentDigits(row.share, total))
        ),
    },
    {
      key: 'test',
      title: 'Against the rest',
      value: (row) => row.test?.words ?? row.untested ?? '',
      cell: (row) =>
        row.test?.beyondNoise ? (
          <b>{row.test.words}</b>
        ) : (
          <span className="quiet">{row.test?.words ?? row.untested ?? ''}</span>
        ),
    },
  ];
}

function recordsOf(explored: Explored, question: ExploreQuestion, group: GroupShape) {
  if (group.kind !== 'cut') return { question };
  return {
    question,
    group: explored.by.map((field, index) => ({ field, value: group.group[index] ?? null })),
    label: group.label,
  };
}
