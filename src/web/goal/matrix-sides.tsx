import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { Goal } from '../api/strategy.ts';
import { number } from '../format/number.ts';
import type { LadderIndex } from './use-ladder.ts';

/** What stands on one side of the matrix. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly kind: 'goal' | 'metric';
}

/** The sides with their names, in the order in which they are read: up, left, down, right. */
export const SIDES = {
  priorities: 'Priorities',
  annual: 'Annual goals',
  long: '3–5 years',
  metrics: 'Metrics',
} as const;
export type Side = keyof typeof SIDES;
export const SIDE_KEYS = Object.keys(SIDES) as Side[];

/** More than this on one side no matrix shows legibly: the others are turned to. */
export const MOST = 24;

/** All that stands on each side. */
export function sidesOf(goals: readonly Goal[], index: LadderIndex): Readonly<Record<Side, Entry[]>> {
  const of = (horizon: Goal['horizon']): Entry[] =>
    goals
      .filter((goal) => goal.horizon === horizon)
      .map(({ id, title }) => ({ id, title, kind: 'goal' as const }));
  const used = new Set(
    goals.flatMap((goal) => [...(goal.metric?.known ? [goal.metric.value] : []), ...goal.leads]),
  );
  const metrics: Entry[] = index.metrics
    .filter(({ id }) => used.has(id))
    .map(({ id, title }) => ({ id, title, kind: 'metric' as const }));
  return { long: of('three_to_five_years'), annual: of('year'), priorities: of('quarter'), metrics };
}

/** The first of a side that is shown, where somebody has turned to `page` and there may be fewer by now. */
export function firstShown(count: number, page: number): number {
  return Math.max(0, Math.min(page, Math.ceil(count / MOST) - 1)) * MOST;
}

interface Props {
  readonly side: Side;
  readonly count: number;
  readonly page: number;
  readonly onTurn: (page: number) => void;
}

/** Which part of a long side is shown, and the way to the others. */
export function SidePages({ side, count, page, onTurn }: Props) {
  const from = firstShown(count, page);
  const at = from / MOST;
  const to = Math.min(count, from + MOST);
  return (
    <Group gap={4} role="group" aria-label={SIDES[side]}>
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={`${SIDES[side]} before these`}
        disabled={at === 0}
        onClick={() => onTurn(at - 1)}
      >
        <IconChevronLeft size={14} />
      </ActionIcon>
      <Text size="xs">
        {SIDES[side]}: {number(from + 1)}–{number(to)} of {number(count)}
      </Text>
      <ActionIcon
        variant="default"
        size="sm"
        aria-label={`${SIDES[side]} after these`}
        disabled={to >= count}
        onClick={() => onTurn(at + 1)}
      >
        <IconChevronRight size={14} />
      </ActionIcon>
    </Group>
  );
}
