import {
  Button,
  Fieldset,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { AdkarElement, AssessmentInput, ElementWords, ImpactedGroup } from '../api/adoption.ts';
import { CallProblem, call } from '../api/client.ts';
import { useSession, useZone } from '../api/session.ts';
import { EvidencePicker } from '../evidence/evidence-picker.tsx';
import { faultsOf } from '../form/faults.ts';
import { todayIn } from '../form/period-presets.ts';
import { OwnerField } from '../goal/owner-field.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { useAdoptionChanged } from './use-adoption.ts';

interface Props {
  readonly group: ImpactedGroup;
  readonly elements: readonly ElementWords[];
  readonly onClose: () => void;
}

type Score = { readonly score?: number; readonly counts?: number[] } | null;
type Scores = Readonly<Partial<Record<AdkarElement, Score>>>;

/** How ready a group is, element by element: judged, asked, or not known. */
export function AssessForm({ group, elements, onClose }: Props) {
  const { person } = useSession();
  const changed = useAdoptionChanged();
  const today = todayIn(useZone(), new Date());
  const [way, setWay] = useState<'judged' | 'asked'>('judged');
  const [scores, setScores] = useState<Scores>({});
  const [form, setForm] = useState<Omit<AssessmentInput, 'scores'>>({
    assessedOn: today,
    assessor: person ? { personId: person.id, name: person.name } : {},
    n: 0,
    note: '',
    evidence: [],
    sameDay: null,
  });
  const set = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }));
  const save = useMutation({
    mutationFn: (sameDay: 'replace' | 'keep_both' | null) => {
      const { personId, name } = form.assessor;
      const assessor = personId ? { personId } : { name: name ?? null };
      const body = { ...form, assessor, scores: scores as AssessmentInput['scores'], sameDay };
      return call('POST /impacted-groups/{id}/assessments', { path: { id: group.id }, body });
    },
    onSuccess: async () => {
      await changed();
      said('The assessment is on record.');
      onClose();
    },
  });
  const fault = faultsOf(save.error);
  const clash = save.error instanceof CallProblem && fault('sameDay') !== undefined;
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(null);
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={`Assess ${group.name}`}>
      <form onSubmit={submit}>
        <Stack>
          {save.error && !clash && <ProblemView problem={save.error} />}
          {clash && (
            <Notice tone="warn" title="There is one of that day already" urgent>
              <Stack gap="sm">
                <Text size="sm">{save.error?.message}</Text>
                <Group>
                  <Button size="xs" onClick={() => save.mutate('replace')}>
                    Put this one in its place
                  </Button>
                  <Button size="xs" variant="default" onClick={() => save.mutate('keep_both')}>
                    Count both: other people were seen
                  </Button>
                </Group>
              </Stack>
            </Notice>
          )}
          <Group align="flex-start" grow preventGrowOverflow={false}>
            <TextInput
              type="date"
              label="Seen on"
              required
              max={today}
              value={form.assessedOn}
              error={fault('assessedOn')}
              onChange={(event) => set({ assessedOn: event.currentTarget.value })}
            />
            <NumberInput
              label="People it rests on"
              description="How many were asked or seen"
              required
              min={1}
              value={form.n || ''}
              error={fault('n')}
              onChange={(n) => set({ n: typeof n === 'number' ? n : 0 })}
            />
          </Group>
          <OwnerField
            label="Assessor"
            description="Who saw it; a person of the organization, or any name"
            place="assessor"
            owner={form.assessor}
            fault={fault}
            disabled={false}
            onChange={(assessor) => set({ assessor: assessor ?? {} })}
          />
          <SegmentedControl
            w="fit-content"
            aria-label="Where the scores come from"
            data={[
              { value: 'judged', label: 'Judged' },
              { value: 'asked', label: 'People were asked' },
            ]}
            value={way}
            onChange={(next) => {
              setWay(next as typeof way);
              setScores({});
            }}
          />
          <Text size="sm" c="dimmed">
            From 1, not at all, to 5, fully. Leave an element empty where nobody knows: it stays not known.
          </Text>
          {fault('scores') && (
            <Text size="sm" c="var(--mantine-color-error)">
              {fault('scores')}
            </Text>
          )}
          {elements.map((words) => (
            <ScoreField
              key={words.element}
              words={words}
              way={way}
              value={scores[words.element] ?? null}
              error={fault(`scores.${words.element}`) ?? fault(`scores.${words.element}.score`)}
              onChange={(score) => setScores((now) => ({ ...now, [words.element]: score }))}
            />
          ))}
          <Textarea
            label="What was seen"
            autosize
            minRows={2}
            value={form.note ?? ''}
            error={fault('note')}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
          <EvidencePicker
            label="Evidence"
            value={form.evidence ?? []}
            error={fault('evidence')}
            onChange={(evidence) => set({ evidence })}
          />
          <Group>
            <Button type="submit" loading={save.isPending}>
              Save the assessment
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface ScoreProps {
  readonly words: ElementWords;
  readonly way: 'judged' | 'asked';
  readonly value: Score;
  readonly error: string | undefined;
  readonly onChange: (score: Score) => void;
}

const PLACES = [1, 2, 3, 4, 5] as const;

function ScoreField({ words, way, value, error, onChange }: ScoreProps) {
  const { name, asks } = words;
  if (way === 'judged') {
    return (
      <NumberInput
        label={name}
        description={`“${asks}”`}
        w={280}
        min={1}
        max={5}
        step={0.5}
        clampBehavior="none"
        placeholder="not known"
        value={value?.score ?? ''}
        error={error}
        onChange={(score) => onChange(typeof score === 'number' ? { score } : null)}
      />
    );
  }
  const counts = value?.counts ?? [0, 0, 0, 0, 0];
  return (
    <Fieldset legend={name} variant="unstyled">
      <Text size="xs" c="dimmed" mb={4}>
        “{asks}” How many people gave
      </Text>
      <Group gap="xs">
        {PLACES.map((place) => (
          <NumberInput
            key={place}
            label={String(place)}
            aria-label={`${name}: how many gave ${place}`}
            w={64}
            min={0}
            hideControls
            value={counts[place - 1] || ''}
            onChange={(next) => {
              const all = counts.map((one, at) => (at === place - 1 ? Number(next) || 0 : one));
              onChange(all.some((one) => one > 0) ? { counts: all } : null);
            }}
          />
        ))}
      </Group>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </Fieldset>
  );
}
