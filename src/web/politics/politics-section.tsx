import { Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { PoliticsFile } from '../api/politics.ts';
import { useMay } from '../api/session.ts';
import type { SectionProps } from '../initiative/sections.ts';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { BeginPolitics } from './begin-politics.tsx';
import { CircleLine } from './circle-line.tsx';
import { CoalitionPart } from './coalition-part.tsx';
import { ConsultedPart } from './consulted-part.tsx';
import { PromisesPart } from './promises-part.tsx';
import { RaciPart } from './raci-part.tsx';
import { StakeholdersPart } from './stakeholders-part.tsx';
import { type PartProps, usePolitics } from './use-politics.ts';

const PARTS = [
  { value: 'stakeholders', label: 'Stakeholders', component: StakeholdersPart },
  { value: 'coalition', label: 'Coalition', component: CoalitionPart },
  { value: 'raci', label: 'RACI', component: RaciPart },
  { value: 'promises', label: 'Promises', component: PromisesPart },
  { value: 'consulted', label: 'Consulted', component: ConsultedPart },
] as const satisfies readonly { component: (props: PartProps) => unknown; value: string; label: string }[];

/** The politics of an initiative, for the circles that the reader is in. */
export function PoliticsSection({ initiative }: SectionProps) {
  const files = useQuery({
    queryKey: ['politics', initiative.id],
    queryFn: ({ signal }) => call('GET /politics', { query: { initiativeId: initiative.id }, signal }),
  });
  return (
    <Loaded query={files} waiting={<Waiting shape="page" />}>
      {({ items }) =>
        items.length === 0 ? <BeginPolitics initiative={initiative} /> : <ChosenFile files={items} />
      }
    </Loaded>
  );
}

/** One circle has one file; who is in several circles chooses. */
function ChosenFile({ files }: { readonly files: readonly PoliticsFile[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const file = files.find(({ id }) => id === chosen) ?? files[0];
  if (!file) return null;
  return (
    <Stack gap="lg">
      {files.length > 1 && (
        <Select
          label="Circle"
          description="Each circle sees these politics for itself"
          maw={420}
          allowDeselect={false}
          data={files.map(({ id, circle }) => ({
            value: id,
            label: `${circle.name} (${circle.members.map(({ name }) => name).join(', ') || 'nobody yet'})`,
          }))}
          value={file.id}
          onChange={setChosen}
        />
      )}
      <PoliticsOfFile key={file.id} file={file} />
    </Stack>
  );
}

function PoliticsOfFile({ file }: { readonly file: PoliticsFile }) {
  const may = useMay('politics.change');
  const navigate = useNavigate();
  const { part } = useSearch({ strict: false }) as { part?: string };
  const politics = usePolitics(file.id);
  const shown = PARTS.find(({ value }) => value === part) ?? PARTS[0];
  const Part = shown.component;
  return (
    <Loaded query={politics} waiting={<Waiting shape="page" />}>
      {(data) => (
        <Stack gap="lg">
          <CircleLine file={data.file} may={may} />
          <Group>
            <SegmentedControl
              aria-label="Part of the politics"
              style={{ flexWrap: 'wrap' }}
              data={PARTS.map(({ value, label }) => ({ value, label }))}
              value={shown.value}
              onChange={(next) =>
                void navigate({
                  to: '.',
                  search: (now: object) => ({ ...now, part: next }),
                  replace: true,
                } as never)
              }
            />
            <Overdue count={data.promises.filter(({ overdue }) => overdue).length} />
          </Group>
          <Part politics={data} may={may} />
        </Stack>
      )}
    </Loaded>
  );
}

function Overdue({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Text size="sm" fw={600} c="var(--bad)">
      {count === 1 ? 'One promise is overdue.' : `${count} promises are overdue.`}
    </Text>
  );
}
