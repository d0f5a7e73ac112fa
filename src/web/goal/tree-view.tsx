import { ActionIcon, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useMay } from '../api/session.ts';
import type { Goal } from '../api/strategy.ts';
import { Go } from '../shell/go.tsx';
import { likelyPeriod, periodLabel, shorter } from './days.ts';
import classes from './goal.module.css';
import { nested, type OutlineRow, outlineOf, withAncestors } from './outline.ts';
import { ReadingLine, StatusMark } from './status.tsx';
import { type Draft, DraftLine, Rename } from './tree-inputs.tsx';
import { type LadderIndex, useLadderChanges } from './use-ladder.ts';
import { HORIZON_NAMES } from './words.ts';

interface Props {
  readonly index: LadderIndex;
  readonly goals: readonly Goal[];
  readonly filtered: boolean;
}

/** The ladder as an outline that is written by keyboard: Enter adds, Tab nests, Delete takes out and can be undone. */
export function TreeView({ index, goals, filtered }: Props) {
  const may = useMay('strategy.change');
  const navigate = useNavigate();
  const { create, change, remove } = useLadderChanges();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(0);
  const [editing, setEditing] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const kept = useMemo(() => (filtered ? withAncestors(goals, index) : null), [filtered, goals, index]);
  const rows = useMemo(() => outlineOf(index, closed, kept), [index, closed, kept]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (draft?.after === at ? 82 : 41),
    overscan: 12,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft makes its row taller
  useEffect(() => virtual.measure(), [draft, virtual]);

  // Where the keys act: at once, while the focus follows with the next frame, so that fast typing skips nothing.
  const cursor = useRef(0);
  const frame = useRef(0);
  const focusRow = (at: number) => {
    cursor.current = Math.max(0, Math.min(rows.length - 1, at));
    setCurrent(cursor.current);
    virtual.scrollToIndex(cursor.current);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${cursor.current}"]`)?.focus(),
    );
  };
  const toggle = (id: string, close: boolean) =>
    setClosed((before) => {
      const after = new Set(before);
      if (close) after.add(id);
      else after.delete(id);
      return after;
    });
  const begin = (after: number, row: OutlineRow | undefined) =>
    may &&
    setDraft({
      after,
      depth: row?.depth ?? 0,
      parentId: row?.goal.parentId ?? null,
      horizon: row?.goal.horizon ?? 'year',
    });

  async function keep(title: string) {
    if (!draft) return;
    const parent = index.byId.get(draft.parentId ?? '');
    const made = await create({
      title,
      horizon: draft.horizon,
      parentId: draft.parentId,
      period: likelyPeriod(draft.horizon, parent?.period ?? null, index.today),
    });
    if (made && parent) toggle(parent.id, false);
  }

  /** Tab and Shift+Tab of a goal that is there already: it moves, and its period with it where it must. */
  async function move(at: number, inward: boolean) {
    const row = rows[at];
    if (!row) return;
    const parent = index.byId.get(row.goal.parentId ?? '');
    const to = inward
      ? nested(rows, at, row.depth, shorter)
      : parent && { parentId: parent.parentId, horizon: parent.horizon };
    if (!to) return;
    const above = index.byId.get(to.parentId ?? '');
    await change(row.goal, { ...to, period: likelyPeriod(to.horizon, above?.period ?? null, index.today) });
  }

  function pressed(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    const at = cursor.current;
    const row = rows[at];
    if (!row) return;
    const keys: Record<string, () => void> = {
      ArrowDown: () => focusRow(at + 1),
      ArrowUp: () => focusRow(at - 1),
      Home: () => focusRow(0),
      End: () => focusRow(rows.length - 1),
      ArrowRight: () => toggle(row.goal.id, false),
      ArrowLeft: () => toggle(row.goal.id, true),
      Enter: () => begin(at, row),
      F2: () => may && setEditing(row.goal.id),
      o: () => void navigate({ to: `/decide/goals/${row.goal.id}` }),
      Delete: () => may && void remove(row.goal),
    };
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // A focus still on its way to the row would take it from the input that this key opens.
    cancelAnimationFrame(frame.current);
    act();
  }

  const input = draft && (
    <DraftLine
      draft={draft}
      onKeep={keep}
      onMove={(inward) => {
        const row = rows[draft.after];
        const parent = index.byId.get(draft.parentId ?? '');
        const to = inward
          ? nested(rows, draft.after + 1, draft.depth, shorter)
          : parent && { parentId: parent.parentId, horizon: parent.horizon };
        if (to && row) setDraft({ ...draft, ...to, depth: draft.depth + (inward ? 1 : -1) });
      }}
      onClose={() => {
        setDraft(null);
        focusRow(draft.after);
      }}
    />
  );
  return (
    <>
      <Text size="xs" c="dimmed">
        {may
          ? 'On a row: Enter adds a goal beside it, F2 renames, Delete takes out, o opens, ← and → close and open a branch. While typing: Tab nests, Shift+Tab moves out, Escape ends.'
          : 'On a row: o opens, ← and → close and open a branch.'}
      </Text>
      {rows.length === 0 && (input ?? <Text c="dimmed">No goal matches.</Text>)}
      <section
        ref={scroller}
        className={classes['outline']}
        aria-label="Goals as a tree"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="tree" aria-label="Goals">
          {virtual.getVirtualItems().map(({ index: at, start }) => {
            const row = rows[at] as OutlineRow;
            return (
              <div
                key={row.goal.id}
                role="presentation"
                style={{ position: 'absolute', left: 0, right: 0, transform: `translateY(${start}px)` }}
              >
                <div
                  role="treeitem"
                  aria-level={row.depth + 1}
                  aria-selected={at === current}
                  {...(row.parents ? { 'aria-expanded': !closed.has(row.goal.id) } : {})}
                  tabIndex={at === current ? 0 : -1}
                  data-row={at}
                  className={classes['item']}
                  onFocus={() => {
                    cursor.current = at;
                    setCurrent(at);
                  }}
                  onKeyDown={pressed}
                >
                  <div className={classes['itemTitle']} style={{ paddingLeft: row.depth * 20 }}>
                    <ActionIcon
                      size={20}
                      variant="subtle"
                      color="gray"
                      tabIndex={-1}
                      aria-label={closed.has(row.goal.id) ? 'Open' : 'Close'}
                      style={{ visibility: row.parents ? 'visible' : 'hidden' }}
                      onClick={() => toggle(row.goal.id, !closed.has(row.goal.id))}
                    >
                      {closed.has(row.goal.id) ? (
                        <IconChevronRight size={14} />
                      ) : (
                        <IconChevronDown size={14} />
                      )}
                    </ActionIcon>
                    <span className={classes['tag']}>{HORIZON_NAMES[row.goal.horizon]}</span>
                    {editing === row.goal.id ? (
                      <Rename
                        title={row.goal.title}
                        onTab={(inward) => void move(at, inward)}
                        onDone={(title) => {
                          setEditing(null);
                          focusRow(at);
                          if (title !== null && title !== row.goal.title) void change(row.goal, { title });
                        }}
                      />
                    ) : (
                      <Go to={`/decide/goals/${row.goal.id}`} quiet>
                        {row.goal.title}
                      </Go>
                    )}
                  </div>
                  <div>
                    <StatusMark status={row.goal.status} />
                    {row.goal.drift.length > 0 && (
                      <span className={classes['held']}>
                        <span aria-hidden>↑{row.goal.drift.length}</span>
                        <span className="hidden-to-eye">held back by {row.goal.drift.length}</span>
                      </span>
                    )}
                  </div>
                  <div>
                    <ReadingLine goal={row.goal} />
                  </div>
                  <div>{row.goal.owner?.name ?? <span className="quiet">nobody</span>}</div>
                  <div className={classes['itemTitle']}>
                    <span className="quiet">{periodLabel(row.goal.period)}</span>
                    {may && at === current && (
                      <ActionIcon
                        size={20}
                        variant="subtle"
                        color="gray"
                        tabIndex={-1}
                        aria-label={`Delete ${row.goal.title}`}
                        onClick={() => void remove(row.goal)}
                      >
                        <IconTrash size={14} aria-hidden />
                      </ActionIcon>
                    )}
                  </div>
                </div>
                {draft?.after === at && input}
              </div>
            );
          })}
        </div>
      </section>
    </>
  );
}
