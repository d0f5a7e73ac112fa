import { Button, Group, Kbd, Stack, Text, Textarea, Title } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Decision } from '../api/decision.ts';
import type { Review, ReviewItem } from '../api/review.ts';
import { EvidenceLink } from '../evidence/evidence-list.tsx';
import { Merge } from '../form/merge.tsx';
import { Go } from '../shell/go.tsx';
import { AgendaFigureView } from './agenda-figure.tsx';
import type { Writing } from './use-writing.ts';
import { clockText } from './words.tsx';

interface Props {
  readonly review: Review;
  readonly item: ReviewItem;
  readonly writing: Writing;
  /** Decisions that were made at it. */
  readonly decisions: readonly Decision[];
  readonly notes: RefObject<HTMLTextAreaElement | null>;
  readonly mayHold: boolean;
  /** Time runs. */
  readonly counting: boolean;
  readonly onDecide: () => void;
}

/** Milliseconds without a key after which notes are saved. */
const PAUSE = 1_200;

/** The item that is talked about: why it is here, its figure, the notes, what was decided, the time that it takes. */
export function CurrentItem({ review, item, writing, decisions, notes, mayHold, counting, onDecide }: Props) {
  const draft = writing.drafts[item.id];
  const text = draft?.text ?? item.notes;
  const clash = draft !== undefined && item.notes !== draft.base && item.notes !== draft.text;
  const spent = useTimeSpent(item, writing, counting);
  const { save } = writing;
  const saveNotes = useRef(save);
  saveNotes.current = save;
  useEffect(() => {
    if (draft === undefined || clash) return undefined;
    const timer = setTimeout(() => saveNotes.current(item.id, {}), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, clash, item.id]);
  return (
    <Stack>
      {clash && (
        <Merge<Pick<ReviewItem, 'notes'>>
          what="item"
          base={{ notes: draft.base }}
          changes={{ notes: draft.text }}
          now={{ notes: item.notes }}
          fields={[{ key: 'notes', label: 'Notes', text: String, prose: true }]}
          pending={writing.pending}
          onMerge={(merged) =>
            merged.notes === undefined ? writing.drop(item.id) : writing.settle(item, merged.notes)
          }
          onClose={() => writing.drop(item.id)}
        />
      )}
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4}>
          <Title order={2}>
            {item.to ? <EvidenceLink evidence={{ to: item.to, title: item.title }} /> : item.title}
          </Title>
          <Text c="dimmed">{item.why}</Text>
        </Stack>
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          <span className="hidden-to-eye">Time on this item </span>
          {clockText(item.seconds + spent)}
        </Text>
      </Group>
      {item.figure && <AgendaFigureView figure={item.figure} chart />}
      <Textarea
        ref={notes}
        label="Notes"
        description={draft ? 'Saving…' : 'Saved as you write; they go into the minutes'}
        autosize
        minRows={3}
        readOnly={!mayHold}
        value={text}
        onChange={(event) => writing.draft(item, event.currentTarget.value)}
      />
      {decisions.map(({ id, what }) => (
        <Text key={id} size="sm">
          Decided: <Go to={`/decide/decisions/${id}`}>{what}</Go>
        </Text>
      ))}
      {mayHold && (
        <Group>
          <Button onClick={onDecide} rightSection={<Kbd size="xs">d</Kbd>}>
            Decide
          </Button>
          <Button
            variant="default"
            rightSection={<Kbd size="xs">x</Kbd>}
            onClick={() => save(item.id, { done: !item.done })}
          >
            {item.done ? 'Talk about it again' : 'Done with it'}
          </Button>
          <span className="hidden-to-eye">{review.title}</span>
        </Group>
      )}
    </Stack>
  );
}

/** Seconds on the item that the server does not know of yet; told to it when the item is left. */
function useTimeSpent(item: ReviewItem, { save }: Writing, counts: boolean): number {
  const [spent, setSpent] = useState(0);
  const tell = useRef(save);
  tell.current = save;
  useEffect(() => {
    if (!counts) return undefined;
    let seconds = 0;
    setSpent(0);
    const timer = setInterval(() => {
      // A page that nobody looks at costs no time.
      if (document.visibilityState === 'hidden') return;
      seconds++;
      setSpent(seconds);
    }, 1_000);
    return () => {
      clearInterval(timer);
      tell.current(item.id, { seconds });
    };
  }, [item.id, counts]);
  return spent;
}
