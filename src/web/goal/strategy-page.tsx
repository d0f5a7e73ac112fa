import { Button, Group, Select, Tabs, TextInput } from '@mantine/core';
import { IconFilter, IconStairsUp } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { nextStart, startOf } from '../../kernel/index.ts';
import { fileAddress } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import type { Goal } from '../api/strategy.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { BoardView } from './board-view.tsx';
import { GoalClash } from './goal-clash.tsx';
import { LadderView } from './ladder-view.tsx';
import { MatrixView } from './matrix-view.tsx';
import { PlanView } from './plan-view.tsx';
import { QuickAdd } from './quick-add.tsx';
import { TreeView } from './tree-view.tsx';
import { type LadderIndex, useLadder } from './use-ladder.ts';

const VIEWS = [
  ['ladder', 'Ladder'],
  ['tree', 'Tree'],
  ['board', 'Bowling chart'],
  ['matrix', 'X-matrix'],
  ['plan', 'Plan'],
] as const;

interface Search {
  readonly view?: string;
  readonly unit?: string;
  readonly time?: string;
}

/** The strategy: five views of one ladder of goals. */
export function StrategyPage() {
  const { query } = useLadder();
  const may = useMay('strategy.change');
  const some = (query.data?.items.length ?? 0) > 0;
  return (
    <Page
      title="Strategy"
      lead={
        'What is to be reached, from years down to this week. Each goal names what it serves, and what drifts below shows above.'
      }
      actions={
        some && (
          <>
            <LinkButton variant="default" to="/decide/week">
              This week
            </LinkButton>
            <Button variant="default" component="a" href={fileAddress('/goals/export.csv')} download>
              Export CSV
            </Button>
            {may && (
              <LinkButton variant="default" to="/decide/strategy/import">
                Import OKRs
              </LinkButton>
            )}
          </>
        )
      }
    >
      <Loaded query={query} waiting={<Waiting shape="page" />}>
        {() => <Views />}
      </Loaded>
    </Page>
  );
}

function Views() {
  const { index } = useLadder();
  const { view = 'ladder', unit = '', time = 'now' } = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const may = useMay('strategy.change');
  const [text, setText] = useState('');
  const words = useDeferredValue(text);
  const goals = useMemo(
    () => (index ? index.items.filter((goal) => matches(goal, index, { unit, time, words })) : []),
    [index, unit, time, words],
  );
  if (!index) return null;
  const set = (part: Search) =>
    void navigate({ to: '.', search: (before: Search) => ({ ...before, ...part }), replace: true } as never);
  if (index.items.length === 0)
    return (
      <EmptyState
        icon={<IconStairsUp />}
        title="No goals yet"
        action={
          may && (
            <>
              <QuickAdd horizon="three_to_five_years" parent={null} index={index} />
              <LinkButton variant="default" to="/decide/strategy/import">
                Import existing OKRs
              </LinkButton>
            </>
          )
        }
      >
        Begin with what shall be true in three to five years. Then say what this year must bring for it, and
        what this quarter must bring for that. Five good goals are better than fifty.
      </EmptyState>
    );
  const filtered = unit !== '' || time !== 'all' || words.trim() !== '';
  return (
    <>
      <GoalClash index={index} />
      <Group gap="sm">
        <TextInput
          size="xs"
          w={200}
          data-table-filter
          aria-label="Filter goals"
          aria-keyshortcuts="/"
          placeholder="Filter (press /)"
          leftSection={<IconFilter size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          size="xs"
          w={180}
          aria-label="Part of the organization"
          value={unit}
          onChange={(next) => set({ unit: next ?? '' })}
          data={[
            { value: '', label: 'Whole organization' },
            ...index.units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          size="xs"
          w={160}
          aria-label="Which time"
          value={time}
          onChange={(next) => set({ time: next ?? 'now' })}
          data={[
            { value: 'now', label: 'Running now' },
            { value: 'quarter', label: 'This quarter' },
            { value: 'year', label: 'This year' },
            { value: 'all', label: 'All times' },
          ]}
        />
      </Group>
      <Tabs value={view} onChange={(next) => next && set({ view: next })} keepMounted={false}>
        <Tabs.List mb="md">
          {VIEWS.map(([key, name]) => (
            <Tabs.Tab key={key} value={key}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="ladder">
          <LadderView index={index} goals={goals} unitId={unit || null} />
        </Tabs.Panel>
        <Tabs.Panel value="tree">
          <TreeView index={index} goals={goals} filtered={filtered} />
        </Tabs.Panel>
        <Tabs.Panel value="board">
          <BoardView index={index} goals={goals} />
        </Tabs.Panel>
        <Tabs.Panel value="matrix">
          <MatrixView index={index} goals={goals} />
        </Tabs.Panel>
        <Tabs.Panel value="plan">
          <PlanView index={index} goals={goals} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

interface Filter {
  readonly unit: string;
  readonly time: string;
  readonly words: string;
}

function matches(goal: Goal, index: LadderIndex, { unit, time, words }: Filter): boolean {
  if (unit !== '' && !isPartOf(goal.unitId, unit, index)) return false;
  const { from, to } = goal.period;
  if (time !== 'all') {
    const begin = time === 'now' ? index.today : startOf(time === 'year' ? 'year' : 'quarter', index.today);
    const end = time === 'now' ? index.today : nextStart(time === 'year' ? 'year' : 'quarter', begin);
    if (time === 'now' ? !(from <= begin && begin < to) : !(from < end && to > begin)) return false;
  }
  if (words.trim() === '') return true;
  const metric = goal.metric?.known ? index.metricById.get(goal.metric.value)?.title : '';
  const text = `${goal.title} ${goal.owner?.name ?? ''} ${metric ?? ''}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Whether a goal's unit is the one asked for, or a part of it. */
function isPartOf(unitId: string | null, asked: string, index: LadderIndex): boolean {
  const seen = new Set<string>();
  for (let at = unitId; at !== null && !seen.has(at); ) {
    if (at === asked) return true;
    seen.add(at);
    at = index.units.find(({ id }) => id === at)?.parentId ?? null;
  }
  return false;
}
