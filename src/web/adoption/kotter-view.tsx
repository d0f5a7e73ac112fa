import { Button, Group, Modal, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Adoption, KotterEntry, KotterSaid } from '../api/adoption.ts';
import { call } from '../api/client.ts';
import { useMay, useZone } from '../api/session.ts';
import { UnknownFields } from '../decide/unknown-fields.tsx';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { EvidencePicker } from '../evidence/evidence-picker.tsx';
import { Unknown } from '../figure/unknown.tsx';
import { faultsOf } from '../form/faults.ts';
import { instant } from '../format/date.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { said as told } from '../state/toast.ts';
import { useAdoptionChanged } from './use-adoption.ts';

interface Props {
  readonly initiativeId: string;
  readonly adoption: Adoption;
}

type Words = Adoption['steps'][number];

/** Kotter's eight steps: each shown by evidence, or not known. */
export function KotterView({ initiativeId, adoption }: Props) {
  const entries = new Map(adoption.kotter.map((entry) => [entry.step, entry]));
  const shown = adoption.kotter.filter(({ said }) => said.known).length;
  return (
    <Section
      title={`Eight steps: ${shown} shown by evidence`}
      lead={
        <>
          <Term of="kotter">Kotter’s steps</Term> in their order. A step without evidence is not known,
          however sure people are of it.
        </>
      }
    >
      <Stack gap="lg" component="ol" style={{ margin: 0, paddingInlineStart: 20 }}>
        {adoption.steps.map((words) => (
          <Step
            key={words.step}
            words={words}
            entry={entries.get(words.step) ?? null}
            initiativeId={initiativeId}
          />
        ))}
      </Stack>
    </Section>
  );
}

interface StepProps {
  readonly words: Words;
  readonly entry: KotterEntry | null;
  readonly initiativeId: string;
}

function Step({ words, entry, initiativeId }: StepProps) {
  const may = useMay('adoption.change');
  const zone = useZone();
  const [open, setOpen] = useState(false);
  const { name, shown } = words;
  const verb = entry ? 'Change' : 'Say what shows it';
  const known = entry?.said.known ? entry.said.value : null;
  return (
    <li>
      <Stack gap="xs">
        <Group justify="space-between" gap="sm">
          <Group gap="sm">
            <Text fw={600}>{name}</Text>
            <StateBadge tone={known ? 'good' : 'warn'}>{known ? 'Shown' : 'Not known'}</StateBadge>
          </Group>
          {may && (
            <Button size="xs" variant="default" onClick={() => setOpen(true)} aria-label={`${verb}: ${name}`}>
              {verb}
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          What would show it: {shown.charAt(0).toLowerCase()}
          {shown.slice(1)}
        </Text>
        {known?.note && <Text size="sm">{known.note}</Text>}
        {known && <EvidenceList items={known.evidence} />}
        {entry && !entry.said.known && <Unknown {...entry.said} />}
        {entry && (
          <Text size="xs" c="dimmed">
            {entry.by.name}, {instant(entry.at, zone)}
          </Text>
        )}
      </Stack>
      {open && <StepForm {...{ words, entry, initiativeId }} onClose={() => setOpen(false)} />}
    </li>
  );
}

function StepForm({ words, entry, initiativeId, onClose }: StepProps & { readonly onClose: () => void }) {
  const changed = useAdoptionChanged();
  const [said, setSaid] = useState<KotterSaid>(
    entry?.said ?? { known: true, value: { note: '', evidence: [] } },
  );
  const save = useMutation({
    mutationFn: () =>
      call('PUT /initiatives/{id}/kotter/{step}', {
        path: { id: initiativeId, step: words.step },
        body: { said },
        version: entry?.version ?? 0,
      }),
    onSuccess: async () => {
      await changed();
      told('Saved.');
      onClose();
    },
  });
  const fault = faultsOf(save.error);
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={words.name}>
      <form onSubmit={submit}>
        <Stack>
          {save.error && <ProblemView problem={save.error} />}
          <Text size="sm">{words.shown}</Text>
          <SegmentedControl
            w="fit-content"
            aria-label="Whether something shows it"
            data={[
              { value: 'known', label: 'This shows it' },
              { value: 'unknown', label: 'Not known yet' },
            ]}
            value={said.known ? 'known' : 'unknown'}
            onChange={(next) =>
              setSaid(
                next === 'known'
                  ? { known: true, value: { note: '', evidence: [] } }
                  : { known: false, question: `What shows it: ${words.name}?`, finder: null, due: null },
              )
            }
          />
          {said.known ? (
            <>
              <EvidencePicker
                label="Evidence"
                description="At least one link"
                value={said.value.evidence}
                error={fault('said.evidence')}
                onChange={(evidence) => setSaid({ known: true, value: { ...said.value, evidence } })}
              />
              <Textarea
                label="Note"
                autosize
                minRows={2}
                value={said.value.note}
                error={fault('said.note')}
                onChange={(event) =>
                  setSaid({ known: true, value: { ...said.value, note: event.currentTarget.value } })
                }
              />
            </>
          ) : (
            <UnknownFields value={said} onChange={setSaid} place="said" fault={fault} disabled={false} />
          )}
          <Group>
            <Button type="submit" loading={save.isPending}>
              Save the step
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
