import { SegmentedControl, Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { SectionProps } from '../initiative/sections.ts';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { ChampionsView } from './champions-view.tsx';
import { GroupsView } from './groups-view.tsx';
import { HoursView } from './hours-view.tsx';
import { KotterView } from './kotter-view.tsx';
import { MessagesView } from './messages-view.tsx';
import { TrainingView } from './training-view.tsx';
import { useAdoption } from './use-adoption.ts';

const PARTS = {
  groups: 'Groups',
  training: 'Training',
  messages: 'Messages',
  champions: 'Champions',
  hours: 'Hours',
  steps: 'Eight steps',
} as const;
type Part = keyof typeof PARTS;

/** The people side of an initiative: whom it touches, how ready they are, and what is done for them. */
export function PeopleSection({ initiative }: SectionProps) {
  const { part = 'groups' } = useSearch({ strict: false }) as { part?: Part };
  const shown: Part = PARTS[part] ? part : 'groups';
  const navigate = useNavigate();
  const adoption = useAdoption(initiative.id);
  const initiativeId = initiative.id;
  return (
    <Stack gap="lg">
      <div style={{ overflowX: 'auto' }}>
        <SegmentedControl
          aria-label="Part of the people side"
          value={shown}
          onChange={(next) =>
            void navigate({ to: '.', search: { view: 'people', part: next } as never, replace: true })
          }
          data={Object.entries(PARTS).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <Loaded query={adoption} waiting={<Waiting shape="page" />}>
        {(data) => (
          <>
            {shown === 'groups' && <GroupsView initiativeId={initiativeId} adoption={data} />}
            {shown === 'training' && <TrainingView initiativeId={initiativeId} adoption={data} />}
            {shown === 'messages' && <MessagesView initiativeId={initiativeId} adoption={data} />}
            {shown === 'champions' && <ChampionsView initiativeId={initiativeId} adoption={data} />}
            {shown === 'hours' && <HoursView initiativeId={initiativeId} adoption={data} />}
            {shown === 'steps' && <KotterView initiativeId={initiativeId} adoption={data} />}
          </>
        )}
      </Loaded>
    </Stack>
  );
}
