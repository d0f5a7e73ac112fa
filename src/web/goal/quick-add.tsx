import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../api/session.ts';
import type { Goal, Horizon } from '../api/strategy.ts';
import { likelyPeriod } from './days.ts';
import { type LadderIndex, useLadderChanges } from './use-ladder.ts';
import { HORIZON_NAMES } from './words.ts';

interface Props {
  readonly horizon: Horizon;
  /** The goal that a new one serves. */
  readonly parent: Goal | null;
  readonly index: LadderIndex;
  /** For a goal that serves none. */
  readonly unitId?: string | null;
}

/** Type and press Enter: the goal is there, its period the most likely one, and the next can be typed. */
export function QuickAdd({ horizon, parent, index, unitId }: Props) {
  const may = useMay('strategy.change');
  const { create } = useLadderChanges();
  const [title, setTitle] = useState('');
  if (!may) return null;
  const label = parent
    ? `Add a ${HORIZON_NAMES[horizon].toLowerCase()} goal that serves “${parent.title}”`
    : `Add a ${HORIZON_NAMES[horizon].toLowerCase()} goal`;
  async function add() {
    const typed = title.trim();
    if (typed === '') return;
    setTitle('');
    const made = await create({
      horizon,
      title: typed,
      parentId: parent?.id ?? null,
      period: likelyPeriod(horizon, parent?.period ?? null, index.today),
      ...(parent === null && unitId ? { unitId } : {}),
    });
    if (!made) setTitle(typed);
  }
  return (
    <TextInput
      size="xs"
      aria-label={label}
      title={label}
      placeholder={parent ? `Serves “${parent.title}”: type, Enter` : 'Type a goal, Enter adds it'}
      leftSection={<IconPlus size={14} aria-hidden />}
      value={title}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void add();
      }}
    />
  );
}
