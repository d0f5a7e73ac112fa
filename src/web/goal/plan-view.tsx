import { Group, SegmentedControl, Text } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { nextStart, type Period, startOf, startsWithin } from '../../kernel/index.ts';
import { call } from '../api/client.ts';
import type { Goal } from '../api/strategy.ts';
import { PictureMenu } from '../chart/picture-menu.tsx';
import { day, periodName } from '../format/date.ts';
import { periodLabel } from './days.ts';
import classes from './goal.module.css';
import { outlineOf, withAncestors } from './outline.ts';
import { planDrawing, share } from './plan-picture.ts';
import type { LadderIndex } from './use-ladder.ts';
import { HORIZON_NAMES, STATUSES } from './words.ts';

interface Props {
  readonly index: LadderIndex;
  readonly goals: readonly Goal[];
}

const SPANS = [
  { value: 'quarter', label: 'Quarter' },
  { value: 'year', label: 'Year' },
  { value: 'five', label: 'Five years' },
];
const WIDTH = 1100;
const ROW = 32;
const NOTHING: ReadonlySet<string> = new Set();

/** The ladder on an axis of time: each goal over its period, today, and the decisions as marks. */
export function PlanView({ index, goals }: Props) {
  const [span, setSpan] = useState('year');
  const window = windowOf(span, index.today);
  const marks = useQuery({
    queryKey: ['marks', window.from, window.to],
    queryFn: ({ signal }) => call('GET /marks', { query: window, signal }),
    staleTime: 60_000,
  });
  const rows = useMemo(() => {
    const shown = goals.filter(({ period }) => period.from < window.to && period.to > window.from);
    return outlineOf(index, NOTHING, withAncestors(shown, index));
  }, [goals, index, window.from, window.to]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    paddingStart: 8,
  });
  const at = (one: string) => Math.round(share(window, one) * WIDTH);
  const grain = span === 'quarter' ? 'week' : span === 'year' ? 'month' : 'quarter';
  const ticks = startsWithin(grain, window).filter((start) => start >= window.from);
  return (
    <>
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          w="fit-content"
          aria-label="How much time the plan shows"
          value={span}
          onChange={setSpan}
          data={SPANS}
        />
        <PictureMenu
          what="the plan"
          draw={(palette) =>
            planDrawing(
              { window, grain, ticks, rows, today: index.today, marks: marks.data?.items ?? [] },
              palette,
            )
          }
        />
      </Group>
      <section
        ref={scroller}
        className={classes['plan']}
        aria-label="Plan on a time axis"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <div className={classes['axis']} style={{ width: WIDTH }}>
          {ticks.map((start) => (
            <span
              key={start}
              className={classes['tick']}
              style={{ left: at(start), width: WIDTH / ticks.length }}
            >
              {periodName(start, grain)}
            </span>
          ))}
          {(marks.data?.items ?? []).map((mark) => (
            <Link
              key={`${mark.id} ${mark.day}`}
              to={mark.to}
              className={classes['mark']}
              style={{ left: at(mark.day) }}
              aria-label={`Decision of ${day(mark.day)}: ${mark.title}`}
              title={`${day(mark.day)}: ${mark.title}`}
            >
              <IconFlag size={18} aria-hidden />
            </Link>
          ))}
        </div>
        <div style={{ position: 'relative', width: WIDTH, height: virtual.getTotalSize() }}>
          {index.today >= window.from && index.today < window.to && (
            <div className={classes['now']} style={{ left: at(index.today) }} title="Today" />
          )}
          {virtual.getVirtualItems().map(({ index: place, start, key }) => {
            const goal = rows[place]?.goal as Goal;
            const { name, sign, tone } = STATUSES[goal.status.word];
            const left = at(goal.period.from);
            const width = Math.max(24, at(goal.period.to) - left);
            return (
              <Link
                key={key}
                to={`/decide/goals/${goal.id}`}
                className={`${classes['bar']} ${classes[tone]}`}
                style={{ top: start, left, width }}
                title={`${HORIZON_NAMES[goal.horizon]}: ${goal.title}, ${periodLabel(goal.period)}, ${name}`}
              >
                {sign} {goal.title}
                <span className="hidden-to-eye">
                  {' '}
                  {HORIZON_NAMES[goal.horizon]}, {periodLabel(goal.period)}, {name}
                </span>
              </Link>
            );
          })}
        </div>
        {rows.length === 0 && (
          <Text c="dimmed" p="md">
            No goal lies in this time.
          </Text>
        )}
      </section>
    </>
  );
}

function windowOf(span: string, today: string): Period {
  const year = startOf('year', today);
  if (span === 'quarter') {
    const from = startOf('quarter', today);
    return { from, to: nextStart('quarter', from) };
  }
  if (span === 'year') return { from: year, to: nextStart('year', year) };
  return { from: year, to: `${Number(year.slice(0, 4)) + 5}-01-01` };
}
