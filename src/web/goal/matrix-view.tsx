import { Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import type { Correlation, Goal, Ladder, Strength } from '../api/strategy.ts';
import { Go } from '../shell/go.tsx';
import { failed } from '../state/toast.ts';
import classes from './goal.module.css';
import { type Entry, firstShown, MOST, SIDE_KEYS, type Side, SidePages, sidesOf } from './matrix-sides.tsx';
import type { LadderIndex } from './use-ladder.ts';

interface Props {
  readonly index: LadderIndex;
  readonly goals: readonly Goal[];
}

const SIGNS: Readonly<Record<Strength, string>> = { strong: '●', medium: '◉', weak: '○' };
const NEXT: Readonly<Record<string, Strength | null>> = {
  '': 'strong',
  strong: 'medium',
  medium: 'weak',
  weak: null,
};

/** The X-matrix of Hoshin Kanri: long-term goals, annual goals, priorities and metrics, and how strongly each bears on the next. */
export function MatrixView({ index, goals }: Props) {
  const may = useMay('strategy.change');
  const sides = useMemo(() => sidesOf(goals, index), [goals, index]);
  const strengths = useMemo(
    () =>
      new Map(
        index.correlations.map((one) => [
          pairKey(one.goalId, one.otherGoalId ?? one.metricId ?? ''),
          one.strength,
        ]),
      ),
    [index.correlations],
  );
  const put = useStrength();
  const [pages, setPages] = useState<Partial<Record<Side, number>>>({});
  const shown = (side: Side): readonly Entry[] => {
    const first = firstShown(sides[side].length, pages[side] ?? 0);
    return sides[side].slice(first, first + MOST);
  };
  const [long, annual, priorities, metrics] = [
    shown('long'),
    shown('annual'),
    shown('priorities'),
    shown('metrics'),
  ];
  const strengthOf = (one: Entry, other: Entry) =>
    strengths.get(pairKey(one.id, other.id)) ?? strengths.get(pairKey(other.id, one.id)) ?? null;

  function moved(event: KeyboardEvent<HTMLTableElement>) {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-at]');
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!cell || !step) return;
    event.preventDefault();
    const [row = 0, column = 0] = (cell.dataset['at'] ?? '').split(' ').map(Number);
    // The labels in the middle are skipped.
    for (let jump = 1; jump <= 2; jump++) {
      const to = `${row + (step[0] ?? 0) * jump} ${column + (step[1] ?? 0) * jump}`;
      const next = event.currentTarget.querySelector<HTMLElement>(`[data-at="${to}"]`);
      if (next) return next.focus();
    }
  }

  const cell = (row: Entry, column: Entry, at: string) => (
    <td key={column.id}>
      <Cell
        row={row}
        column={column}
        at={at}
        may={may}
        serves={isServed(index, row, column)}
        strength={strengthOf(row, column)}
        onPut={(strength) => put(row, column, strength)}
      />
    </td>
  );
  const line = (row: Entry, at: number) => (
    <tr key={row.id}>
      {annual.map((column, place) => cell(row, column, `${at} ${place}`))}
      <th scope="row" className={classes['across']}>
        <div title={row.title}>
          <Label entry={row} />
        </div>
      </th>
      {metrics.map((column, place) => cell(row, column, `${at} ${annual.length + 1 + place}`))}
    </tr>
  );
  const upright = (entry: Entry) => (
    <th key={entry.id} scope="col" className={classes['upright']}>
      <div title={entry.title}>
        <Label entry={entry} />
      </div>
    </th>
  );
  if (long.length + annual.length + priorities.length === 0) return <Text c="dimmed">No goal matches.</Text>;
  return (
    <>
      <Text size="xs" c="dimmed">
        ● strong, ◉ medium, ○ weak: as people judge it. A shaded cell: the one serves the other.{' '}
        {may && 'Arrow keys move; s, m and w set a strength, Delete takes it away, Enter goes to the next.'}
      </Text>
      <Group gap="md" mt={4} mb={4}>
        {SIDE_KEYS.filter((side) => sides[side].length > MOST).map((side) => (
          <SidePages
            key={side}
            side={side}
            count={sides[side].length}
            page={pages[side] ?? 0}
            onTurn={(page) => setPages((all) => ({ ...all, [side]: page }))}
          />
        ))}
      </Group>
      <section
        className={classes['outline']}
        style={{ padding: 12 }}
        aria-label="X-matrix"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table className={classes['matrix']} onKeyDown={moved}>
          <caption className="hidden-to-eye">
            Above: priorities. Left: annual goals. Below: long-term goals. Right: metrics.
          </caption>
          <tbody>
            {priorities.map(line)}
            <tr>
              {annual.map(upright)}
              <td className={classes['middle']}>
                <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 100">
                  <path
                    d="M0 0L100 100M100 0L0 100"
                    stroke="var(--line)"
                    strokeWidth="2"
                    vectorEffect="non-scaling-stroke"
                  />
                </svg>
                <span style={{ top: 8, left: '50%', translate: '-50% 0' }}>Priorities</span>
                <span style={{ bottom: 8, left: '50%', translate: '-50% 0' }}>3–5 years</span>
                <span style={{ top: '50%', left: 4, translate: '0 -50%' }}>Year</span>
                <span style={{ top: '50%', right: 4, translate: '0 -50%' }}>Metrics</span>
              </td>
              {metrics.map(upright)}
            </tr>
            {long.map((entry, at) => line(entry, priorities.length + 1 + at))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Label({ entry }: { readonly entry: Entry }) {
  return (
    <Go to={entry.kind === 'goal' ? `/decide/goals/${entry.id}` : `/decide/metrics/${entry.id}`} quiet>
      {entry.title}
    </Go>
  );
}

interface CellProps {
  readonly row: Entry;
  readonly column: Entry;
  readonly at: string;
  readonly may: boolean;
  readonly serves: boolean;
  readonly strength: Strength | null;
  readonly onPut: (strength: Strength | null) => void;
}

function Cell({ row, column, at, may, serves, strength, onPut }: CellProps) {
  const name = `${row.title} and ${column.title}: ${strength ?? 'no strength'}${serves ? ', the one serves the other' : ''}`;
  const keys: Record<string, Strength | null> = {
    s: 'strong',
    m: 'medium',
    w: 'weak',
    Delete: null,
    Backspace: null,
  };
  return (
    <button
      type="button"
      data-at={at}
      aria-label={name}
      title={name}
      className={serves ? classes['serves'] : ''}
      aria-disabled={!may}
      onClick={() => may && onPut(NEXT[strength ?? ''] ?? null)}
      onKeyDown={(event) => {
        const chosen = keys[event.key];
        if (!may || chosen === undefined || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onPut(chosen);
      }}
    >
      {strength ? SIGNS[strength] : ''}
    </button>
  );
}

/** Sets a strength; it shows at once, and what is refused is told and taken back. */
function useStrength() {
  const queries = useQueryClient();
  return async (row: Entry, column: Entry, strength: Strength | null) => {
    const [goal, other] = row.kind === 'goal' ? [row, column] : [column, row];
    queries.setQueryData<Ladder>(['goals'], (ladder) => {
      if (!ladder) return ladder;
      const key = pairKey(goal.id, other.id);
      const rest = ladder.correlations.filter((one) => {
        const at = one.otherGoalId ?? one.metricId ?? '';
        return pairKey(one.goalId, at) !== key && pairKey(at, one.goalId) !== key;
      });
      const made: Correlation[] =
        strength === null
          ? []
          : [
              {
                goalId: goal.id,
                otherGoalId: other.kind === 'goal' ? other.id : null,
                metricId: other.kind === 'metric' ? other.id : null,
                strength,
              },
            ];
      return { ...ladder, correlations: [...rest, ...made] };
    });
    try {
      await call('PUT /goals/{id}/correlations', {
        path: { id: goal.id },
        body: { kind: other.kind, otherId: other.id, strength },
      });
    } catch (problem) {
      failed(problem);
      await queries.invalidateQueries({ queryKey: ['goals'] });
    }
  };
}

/** Whether the ladder itself links the two: one serves the other, or is measured or led by it. */
function isServed(index: LadderIndex, row: Entry, column: Entry): boolean {
  const [goal, other] = [index.byId.get(row.id), index.byId.get(column.id)];
  if (goal && other) return goal.parentId === other.id || other.parentId === goal.id;
  const told = goal ?? other;
  const metric = goal ? column.id : row.id;
  return (
    told !== undefined &&
    ((told.metric?.known && told.metric.value === metric) || told.leads.includes(metric))
  );
}

function pairKey(one: string, other: string): string {
  return `${one} ${other}`;
}
