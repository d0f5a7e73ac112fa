import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ComparedStep, Comparison, Step } from '../api/process.ts';
import { number } from '../format/number.ts';
import { StateBadge, type Tone } from '../state/state-badge.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { stepName, stepTime } from './words.ts';

const CHANGES: Readonly<Record<ComparedStep['change'], readonly [Tone, string]>> = {
  added: ['good', 'Added'],
  removed: ['bad', 'Taken out'],
  changed: ['warn', 'Changed'],
  same: ['quiet', 'As before'],
};

/** Every step of both versions, side by side, with what became of it. */
export function ComparedSteps({ comparison }: { readonly comparison: Comparison }) {
  const columns = useMemo((): readonly Column<ComparedStep>[] => {
    const side = (step: Step | null) => (step ? stepName(step) : null);
    const times = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 1000);
    const minutes = (step: Step | null) => (step ? stepTime(step) : null);
    const gone = <span className="quiet">not there</span>;
    return [
      {
        key: 'change',
        title: 'Change',
        value: (row) => CHANGES[row.change][1],
        cell: (row) => (
          <>
            <StateBadge tone={CHANGES[row.change][0]}>{CHANGES[row.change][1]}</StateBadge>
            {row.differs.length > 0 && (
              <Text size="xs" c="dimmed">
                {row.differs.join(', ')}
              </Text>
            )}
          </>
        ),
      },
      {
        key: 'before',
        title: 'Before',
        value: (row) => side(row.before),
        cell: (row) => side(row.before) ?? gone,
      },
      {
        key: 'after',
        title: 'After',
        value: (row) => side(row.after),
        cell: (row) => side(row.after) ?? gone,
      },
      {
        key: 'minutesBefore',
        title: 'Time before',
        value: (row) => minutes(row.before),
        cell: (row) => minutes(row.before) ?? gone,
      },
      {
        key: 'minutesAfter',
        title: 'Time after',
        value: (row) => minutes(row.after),
        cell: (row) => minutes(row.after) ?? gone,
      },
      {
        key: 'timesBefore',
        title: 'Times a case before',
        numeric: true,
        value: (row) => times(row.timesBefore),
        cell: (row) => (row.timesBefore === null ? gone : number(row.timesBefore, 2)),
      },
      {
        key: 'timesAfter',
        title: 'Times a case after',
        numeric: true,
        value: (row) => times(row.timesAfter),
        cell: (row) => (row.timesAfter === null ? gone : number(row.timesAfter, 2)),
      },
    ];
  }, []);
  return (
    <DataTable
      name="compared steps"
      rows={comparison.steps}
      columns={columns}
      rowKey={(row) => `${row.before?.id} ${row.after?.id}`}
    />
  );
}
