import { Group, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../api/client.ts';
import type { BoardCell, Goal } from '../api/strategy.ts';
import { PictureMenu } from '../chart/picture-menu.tsx';
import { periodName } from '../format/date.ts';
import { plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { csvOf, saveFile } from '../table/csv.ts';
import { Cell, metricOf } from './board-cell.tsx';
import { boardDrawing } from './board-picture.ts';
import { periodLabel } from './days.ts';
import classes from './goal.module.css';
import type { LadderIndex } from './use-ladder.ts';
import { HORIZON_NAMES, STATUSES } from './words.ts';

interface Props {
  readonly index: LadderIndex;
  readonly goals: readonly Goal[];
}

const ROW = 68;

/** The bowling chart: for each goal and month the target, what was measured, and how it stood. */
export function BoardView({ index, goals }: Props) {
  const thisYear = Number(index.today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const window = { from: `${year}-01-01`, to: `${year + 1}-01-01` };
  const board = useQuery({
    queryKey: ['goals', 'board', year],
    queryFn: ({ signal }) => call('GET /goals/board', { query: window, signal }),
    staleTime: 30_000,
  });
  const cellsOf = useMemo(
    () => new Map(board.data?.items.map(({ goalId, cells }) => [goalId, cells])),
    [board.data],
  );
  const rows = goals.filter((goal) => cellsOf.has(goal.id) && goal.metric !== null);
  function save() {
    const months = board.data?.months ?? [];
    const head = ['Goal', 'Horizon', 'Metric', 'Unit'];
    const body = rows.map((goal) => {
      const cells = new Map(cellsOf.get(goal.id)?.map((cell) => [cell.month, cell]));
      const metric = metricOf(goal, index);
      return [
        goal.title,
        HORIZON_NAMES[goal.horizon],
        metric?.title,
        metric?.unit.label,
        ...months.flatMap((month) => {
          const cell = cells.get(month);
          return [cell?.target, cell?.value, cell?.word ? STATUSES[cell.word].name : null];
        }),
      ];
    });
    const titles = months.flatMap((month) => [`${month} target`, `${month} actual`, `${month} status`]);
    const text = csvOf([[...head, ...titles], ...body]);
    saveFile(`bowling-chart-${year}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }
  return (
    <>
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label="Year of the bowling chart"
          value={String(year)}
          onChange={(next) => setYear(Number(next))}
          data={[thisYear - 1, thisYear, thisYear + 1].map(String)}
        />
        <Text size="xs" c="dimmed" flex={1}>
          {plural(rows.length, 'goal')} with a metric. Each cell: the target after →, what was measured with
          interval and n, and how it stood.
        </Text>
        <PictureMenu
          what="the bowling chart"
          draw={(palette) =>
            boardDrawing({ year, months: board.data?.months ?? [], rows, cellsOf, index }, palette)
          }
          onCsv={save}
        />
      </Group>
      <Loaded query={board} waiting={<Waiting shape="table" />}>
        {({ months }) => <BoardTable months={months} rows={rows} cellsOf={cellsOf} index={index} />}
      </Loaded>
    </>
  );
}

interface TableProps {
  readonly months: readonly string[];
  readonly rows: readonly Goal[];
  readonly cellsOf: ReadonlyMap<string, readonly BoardCell[]>;
  readonly index: LadderIndex;
}

function BoardTable({ months, rows, cellsOf, index }: TableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  // Columns have their widths only when rows are there.
  const drawn = items.length > 0;
  // The months that matter now are seen first, on whatever screen.
  const month = index.today.slice(0, 7);
  useEffect(() => {
    const box = scroller.current;
    const head = box?.querySelector<HTMLElement>(`[data-month="${month}"]`);
    if (box && head && drawn) box.scrollLeft = head.offsetLeft + head.offsetWidth - box.clientWidth;
  }, [month, drawn]);
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <section
      ref={scroller}
      className={classes['outline']}
      aria-label="Bowling chart"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={classes['board']} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">Goal</th>
            {months.map((month) => (
              <th key={month} scope="col" data-month={month.slice(0, 7)}>
                {periodName(month, 'month')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index: at }) => {
            const goal = rows[at] as Goal;
            const cells = new Map(cellsOf.get(goal.id)?.map((cell) => [cell.month, cell]));
            const metric = metricOf(goal, index);
            return (
              <tr key={goal.id} style={{ height: ROW }} aria-rowindex={at + 2}>
                <th scope="row">
                  <div className={classes['clamp']}>
                    <Go to={`/decide/goals/${goal.id}`}>{goal.title}</Go>
                  </div>
                  <div className={`quiet ${classes['clamp']}`}>
                    {HORIZON_NAMES[goal.horizon]}, {periodLabel(goal.period)}
                  </div>
                  <div className={`quiet ${classes['clamp']}`}>
                    {metric ? `${metric.title} (${metric.unit.label || metric.unit.code})` : 'metric unknown'}
                  </div>
                </th>
                {months.map((month) => (
                  <td key={month}>
                    <Cell cell={cells.get(month)} goal={goal} index={index} />
                  </td>
                ))}
              </tr>
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
      {rows.length === 0 && (
        <Text c="dimmed" p="md">
          No goal with a metric lies in this year.
        </Text>
      )}
    </section>
  );
}
