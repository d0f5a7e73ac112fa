import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Move } from './outline.ts';
import { HORIZON_NAMES } from './words.ts';

/** A goal that is being typed: which row it stands behind, and where it will hang. */
export interface Draft extends Move {
  readonly after: number;
  readonly depth: number;
}

/** Where a new goal is typed: Enter keeps it and takes the next, Tab nests, Escape ends. */
export function DraftLine(props: {
  readonly draft: Draft;
  readonly onKeep: (title: string) => Promise<void>;
  readonly onMove: (inward: boolean) => void;
  readonly onClose: () => void;
}) {
  const { draft, onKeep, onMove, onClose } = props;
  const [title, setTitle] = useState('');
  return (
    <div style={{ padding: '4px 12px', paddingLeft: 36 + draft.depth * 20 }}>
      <TextInput
        size="xs"
        maw={480}
        autoFocus
        aria-label={`New ${HORIZON_NAMES[draft.horizon].toLowerCase()} goal`}
        placeholder={`New ${HORIZON_NAMES[draft.horizon].toLowerCase()} goal: Enter adds, Tab nests, Escape ends`}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onBlur={() => title.trim() === '' && onClose()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            if (title.trim() === '') return onClose();
            setTitle('');
            void onKeep(title.trim());
          } else if (event.key === 'Escape') onClose();
          else if (event.key === 'Tab') {
            event.preventDefault();
            onMove(!event.shiftKey);
          }
        }}
      />
    </div>
  );
}

/** The title of a goal while it is changed where it stands. */
export function Rename(props: {
  readonly title: string;
  readonly onDone: (title: string | null) => void;
  readonly onTab: (inward: boolean) => void;
}) {
  const [title, setTitle] = useState(props.title);
  return (
    <TextInput
      size="xs"
      flex={1}
      autoFocus
      aria-label="Title of the goal"
      value={title}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') props.onDone(title.trim() || null);
        else if (event.key === 'Escape') props.onDone(null);
        else if (event.key === 'Tab') {
          event.preventDefault();
          props.onDone(title.trim() || null);
          props.onTab(!event.shiftKey);
        }
      }}
      onBlur={() => props.onDone(title.trim() || null)}
    />
  );
}
