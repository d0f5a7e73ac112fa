import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import type { SectionProps } from '../initiative/sections.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { Board } from './cycles-page.tsx';
import { NewCycle } from './new-cycle.tsx';

/** The cycles of an initiative. */
export function CyclesSection({ initiative }: SectionProps) {
  const may = useMay('cycle.change');
  const [adding, setAdding] = useState(false);
  const cycles = useQuery({
    queryKey: ['cycles', initiative.id],
    queryFn: ({ signal }) => call('GET /cycles', { query: { initiativeId: initiative.id }, signal }),
  });
  return (
    <Section
      title="Cycles"
      lead="Each states what it expects before it starts, is judged on its day, and hands on what was learned."
      actions={
        may && (
          <NewCycle
            initiativeId={initiative.id}
            opened={adding}
            onOpen={() => setAdding(true)}
            onClose={() => setAdding(false)}
          />
        )
      }
    >
      <Loaded query={cycles} waiting={<Waiting shape="table" />}>
        {({ items }) => (
          <Stack>
            {items.length === 0 ? (
              <Text size="sm">No cycle yet. Plan the first one: what is changed, and what it shall do.</Text>
            ) : (
              <Board cycles={items} />
            )}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}
