import { Group, Stack, Text } from '@mantine/core';
import type { Station } from '../api/home.ts';
import { count } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { StateBadge, type Tone } from '../state/state-badge.tsx';
import { STATION_WORDS } from './stations.ts';

const STATES: Readonly<Record<Station['state'], readonly [Tone, string]>> = {
  empty: ['quiet', 'Empty'],
  begun: ['warn', 'Begun'],
  running: ['good', 'Running'],
  needs_attention: ['bad', 'Needs attention'],
};

/** The stations as a list: what each is, how far it is, and what to do next. */
export function StationList({ stations }: { readonly stations: readonly Station[] }) {
  return (
    <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
      {stations.map((station) => {
        const words = STATION_WORDS[station.key];
        const [tone, state] = STATES[station.state];
        return (
          <li key={station.key}>
            <Group gap="sm">
              <Text fw={600} component="span">
                <Go to={words.to}>{words.name}</Go>
              </Text>
              <StateBadge tone={tone}>{state}</StateBadge>
              <Text size="xs" c="dimmed" component="span">
                {station.counts.map((one, index) => (
                  <span key={one.name}>
                    {index > 0 && ', '}
                    <Go to={one.to} quiet>
                      {count(one.value)} {one.name}
                    </Go>
                  </span>
                ))}
              </Text>
            </Group>
            <Text size="sm">
              {words.does}{' '}
              {station.next && (station.to ? <Go to={station.to}>{station.next}</Go> : station.next)}
            </Text>
          </li>
        );
      })}
    </Stack>
  );
}
