import { Button, Grid, Group, Kbd, Modal, NavLink, Select, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call } from '../api/client.ts';
import type { Decision } from '../api/decision.ts';
import type { Review, ReviewItem } from '../api/review.ts';
import { useMay } from '../api/session.ts';
import { DecisionForm } from '../decision/decision-form.tsx';
import { Section } from '../shell/section.tsx';
import { AddToAgenda } from './add-to-agenda.tsx';
import { AgendaTableView } from './agenda-table.tsx';
import { Attendance } from './attendance.tsx';
import { CloseReview } from './close-review.tsx';
import { CurrentItem } from './current-item.tsx';
import { type Step, stepsOf, stepTitle } from './steps.ts';
import { useWriting } from './use-writing.ts';

type Dialog = 'decide' | 'add' | 'close' | null;

/** Holds a review: one item after the other, by keyboard, with notes and decisions right there. */
export function Runner({ review }: { readonly review: Review }) {
  const mayHold = useMay('review.hold');
  const { item: key } = useSearch({ strict: false }) as { item?: string };
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog>(null);
  const notes = useRef<HTMLTextAreaElement>(null);
  const writing = useWriting(review);
  const steps = stepsOf(review);
  const found = steps.findIndex((step) => step.key === key);
  const at = found < 0 ? 0 : found;
  const step = steps[at];
  const decisions = useQuery({
    queryKey: ['decisions', 'of', review.id],
    queryFn: ({ signal }) => call('GET /decisions', { query: { reviewId: review.id, limit: 200 }, signal }),
  });
  const decided = decisions.data?.items ?? [];
  const go = (to: number) => {
    const next = steps[Math.min(Math.max(to, 0), steps.length - 1)];
    if (next) void navigate({ to: '.', search: { item: next.key } as never, replace: true });
  };
  const item = step?.kind === 'item' ? step.item : null;
  useKeys({
    j: () => go(at + 1),
    k: () => go(at - 1),
    ...(mayHold
      ? {
          d: () => setDialog('decide'),
          t: () => {
            const area = notes.current;
            area?.focus();
            area?.setSelectionRange(area.value.length, area.value.length);
          },
          a: () => setDialog('add'),
          ...(item ? { x: () => writing.save(item.id, { done: !item.done }) } : {}),
        }
      : {}),
    off: dialog !== null,
  });
  return (
    <>
      <Section
        title="Running"
        lead={`${at + 1} of ${steps.length}, ${decided.length} decided`}
        actions={
          mayHold && (
            <>
              <Button
                variant="default"
                onClick={() => setDialog('add')}
                rightSection={<Kbd size="xs">a</Kbd>}
              >
                Put on the agenda
              </Button>
              <Button onClick={() => setDialog('close')}>Close the review</Button>
            </>
          )
        }
      >
        <Attendance review={review} mayHold={mayHold} />
      </Section>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Agenda steps={steps} at={at} decided={decided} review={review} onGo={go} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Section>
            {step?.kind === 'section' && (
              <Stack>
                <Title order={2}>{step.section.title}</Title>
                <Text c="dimmed">{step.section.lead}</Text>
                {step.section.tables.map((table) => (
                  <AgendaTableView key={table.title} table={table} />
                ))}
              </Stack>
            )}
            {item && (
              <CurrentItem
                key={item.id}
                review={review}
                item={item}
                writing={writing}
                decisions={decidedAt(decided, review, item)}
                notes={notes}
                mayHold={mayHold}
                counting={mayHold && dialog !== 'close'}
                onDecide={() => setDialog('decide')}
              />
            )}
            <Group justify="space-between">
              <Button
                variant="default"
                disabled={at === 0}
                onClick={() => go(at - 1)}
                leftSection={<Kbd size="xs">k</Kbd>}
              >
                Before
              </Button>
              <Button
                variant="default"
                disabled={at >= steps.length - 1}
                onClick={() => go(at + 1)}
                rightSection={<Kbd size="xs">j</Kbd>}
              >
                Next
              </Button>
            </Group>
          </Section>
        </Grid.Col>
      </Grid>
      <Modal opened={dialog === 'decide'} onClose={() => setDialog(null)} title="Decide" size="lg">
        <DecisionForm
          given={{
            reviewId: review.id,
            unitId: review.unitId,
            circleId: review.circleId,
            evidence: evidenceOf(review, item),
          }}
          onMade={() => setDialog(null)}
          onCancel={() => setDialog(null)}
        />
      </Modal>
      <Modal opened={dialog === 'add'} onClose={() => setDialog(null)} title="Put on the agenda" size="lg">
        <AddToAgenda
          review={review}
          onAdded={(added) => {
            setDialog(null);
            void navigate({ to: '.', search: { item: added.id } as never, replace: true });
          }}
        />
      </Modal>
      <Modal opened={dialog === 'close'} onClose={() => setDialog(null)} title="Close the review" size="lg">
        <CloseReview
          review={review}
          decided={decided.length}
          writing={writing}
          onCancel={() => setDialog(null)}
        />
      </Modal>
    </>
  );
}

interface AgendaProps {
  readonly steps: readonly Step[];
  readonly at: number;
  readonly decided: readonly Decision[];
  readonly review: Review;
  readonly onGo: (index: number) => void;
}

/** All steps at once, with what is done; on a phone a list to choose from. */
function Agenda({ steps, at, decided, review, onGo }: AgendaProps) {
  const state = (step: Step): string => {
    if (step.kind === 'section') return '';
    const made = decidedAt(decided, review, step.item).length;
    return [step.item.done ? 'done' : '', made > 0 ? `${made} decided` : ''].filter(Boolean).join(', ');
  };
  return (
    <>
      <Select
        hiddenFrom="md"
        label="Item of the agenda"
        data={steps.map((step, index) => ({
          value: String(index),
          label: `${index + 1}. ${stepTitle(step)}`,
        }))}
        value={String(at)}
        allowDeselect={false}
        onChange={(index) => index && onGo(Number(index))}
      />
      <Stack gap={2} visibleFrom="md" component="nav" aria-label="Agenda">
        {steps.map((step, index) => (
          <div key={step.key}>
            {steps[index - 1]?.section.source !== step.section.source && (
              <Text size="xs" c="dimmed" mt={index === 0 ? 0 : 'sm'} mb={4}>
                {step.section.title}
              </Text>
            )}
            <NavLink
              component="button"
              active={index === at}
              {...(index === at ? { 'aria-current': 'step' as const } : {})}
              label={step.kind === 'item' ? step.item.title : 'As a whole'}
              description={state(step) || undefined}
              rightSection={
                step.kind === 'item' && step.item.done ? <IconCheck size={16} aria-hidden /> : null
              }
              onClick={() => onGo(index)}
            />
          </div>
        ))}
      </Stack>
    </>
  );
}

function addressOf(review: Review, item: ReviewItem): string {
  return `/decide/reviews/${review.id}?item=${item.id}`;
}

function decidedAt(decisions: readonly Decision[], review: Review, item: ReviewItem): Decision[] {
  const address = addressOf(review, item);
  return decisions.filter(({ evidence }) => evidence.some(({ to }) => to === address));
}

/** A decision that is made at an item rests on it, and on its metric. */
function evidenceOf(review: Review, item: ReviewItem | null): Decision['evidence'] {
  if (!item) return [];
  return [
    { kind: 'review', id: review.id, title: item.title, to: addressOf(review, item) },
    ...(item.figure && item.to
      ? [{ kind: 'metric' as const, id: item.figure.metricId, title: item.figure.title, to: item.to }]
      : []),
  ];
}

/** Single keys while nobody types. */
function useKeys({ off, ...keys }: Readonly<Record<string, (() => void) | boolean | undefined>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (off) return undefined;
    const pressed = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key === 'Escape' && typing) (event.target as HTMLElement).blur();
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const run = latest.current[event.key];
      if (typeof run !== 'function') return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [off]);
}
