import { Button, Modal, Select, Stack, Text } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Politics } from '../api/politics.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { ConsultationForm } from './consultation-form.tsx';
import type { PartProps } from './use-politics.ts';

type Consulted = Politics['consultations'][number];

const COLUMNS: readonly Column<Consulted>[] = [
  {
    key: 'decision',
    title: 'Decision',
    value: ({ decision }) => decision,
    cell: ({ decision, decisionId }) => <Go to={`/decide/decisions/${decisionId}`}>{decision}</Go>,
  },
  { key: 'who', title: 'Who was consulted', value: ({ consulted }) => consulted.name },
  { key: 'on', title: 'On', value: ({ on }) => on, cell: ({ on }) => day(on) },
  { key: 'said', title: 'What they said', value: ({ said }) => said },
  { key: 'by', title: 'Written by', value: ({ by }) => by.name, optional: true },
];

/** Who was asked about the decisions of an initiative, and what they said. */
export function ConsultedPart({ politics, may }: PartProps) {
  const [adding, setAdding] = useState(false);
  const add = may && <Button onClick={() => setAdding(true)}>Add who was consulted</Button>;
  return (
    <>
      {politics.consultations.length === 0 ? (
        <EmptyState
          icon={<IconMessages size={28} stroke={1.6} />}
          title="Nobody was consulted yet"
          action={add}
        >
          Who was asked before something was decided, when, and what did they say? Who was asked defends a
          decision; who was passed over fights it.
        </EmptyState>
      ) : (
        <Section
          title="Decisions, and who was consulted"
          lead="What was written here stands; it is added to, never changed."
          actions={add}
        >
          <DataTable
            name="consultations"
            rows={politics.consultations}
            columns={COLUMNS}
            rowKey={({ id }) => id}
            sealed
          />
        </Section>
      )}
      <Modal opened={adding} onClose={() => setAdding(false)} title="Add who was consulted" size="lg">
        <OfDecision
          initiativeId={politics.file.initiativeId}
          circle={politics.file.circle}
          onDone={() => setAdding(false)}
        />
      </Modal>
    </>
  );
}

interface OfDecisionProps {
  readonly initiativeId: string;
  readonly circle: Politics['file']['circle'];
  readonly onDone: () => void;
}

/** Which decision first, then who was asked about it. */
function OfDecision({ initiativeId, circle, onDone }: OfDecisionProps) {
  const [decisionId, setDecisionId] = useState<string | null>(null);
  const decisions = useQuery({
    queryKey: ['decisions', 'newest'],
    queryFn: ({ signal }) => call('GET /decisions', { query: { limit: 200 }, signal }),
  });
  const items = decisions.data?.items ?? [];
  return (
    <Stack>
      <Select
        label="Decision"
        searchable
        data-autofocus
        placeholder={items.length === 0 ? 'No decision is on record yet' : 'Choose a decision'}
        data={items.map(({ id, what }) => ({ value: id, label: what }))}
        value={decisionId}
        onChange={setDecisionId}
      />
      {decisionId ? (
        <ConsultationForm decisionId={decisionId} fixed={{ initiativeId, circle }} onDone={onDone} />
      ) : (
        <Text size="sm" c="dimmed">
          Decisions are made on their own page; here it is added who was asked.
        </Text>
      )}
    </Stack>
  );
}
