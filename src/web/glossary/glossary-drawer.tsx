import { Drawer, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { GlossaryTerm } from './glossary-term.ts';
import { TERMS, type TermKey } from './terms.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly term?: TermKey;
}

/** All terms, with the one that was asked for first. */
export default function GlossaryDrawer({ opened, onClose, term }: Props) {
  const [filter, setFilter] = useState('');
  useEffect(() => {
    if (opened) setFilter('');
  }, [opened]);
  const words = filter.trim().toLowerCase();
  const entries = (Object.entries(TERMS) as [TermKey, GlossaryTerm][])
    .filter(([, one]) => !words || `${one.name} ${one.says}`.toLowerCase().includes(words))
    .sort(([a, left], [b, right]) => {
      if ((a === term) !== (b === term)) return a === term ? -1 : 1;
      return left.name.localeCompare(right.name);
    });
  return (
    <Drawer opened={opened} onClose={onClose} title="Glossary" position="right" size="md">
      <Stack gap="md">
        <TextInput
          label="Find a term"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        {entries.length === 0 && <Text c="dimmed">No term holds these words.</Text>}
        {entries.map(([key, one]) => (
          <Stack key={key} gap={4}>
            <Title order={3}>{one.name}</Title>
            <Text size="sm">{one.says}</Text>
          </Stack>
        ))}
      </Stack>
    </Drawer>
  );
}
