import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { MERGED } from './merged-fields.ts';
import type { SectionProps } from './sections.ts';

/** What an entry of the audit log reads as. */
const ACTIONS: Readonly<Record<string, string>> = {
  created: 'proposed it',
  changed: 'changed it',
  running: 'let it go on',
  paused: 'paused it',
  stopped: 'stopped it',
  proposed: 'proposed it again',
  started: 'started it',
  started_without: 'started it without all that the gate asks for',
  answered_readiness: 'answered an item of the readiness gate',
  settled_override: 'let an override rest',
  deleted: 'deleted it',
  restored: 'brought it back',
};

/** Who did what with it, newest first, from the audit log. */
export function HistorySection({ initiative }: SectionProps) {
  const zone = useZone();
  const { id, version } = initiative;
  const history = useQuery({
    queryKey: ['initiative', id, 'history', version],
    queryFn: ({ signal }) => call('GET /initiatives/{id}/history', { path: { id }, signal }),
  });
  const labels = new Map<string, string>(MERGED.map(({ key, label }) => [key, label]));
  return (
    <Section title="History">
      <Loaded query={history}>
        {({ items }) => (
          <Stack gap="sm">
            {items.map(({ number, at, by, action, why, changed }) => (
              <Text key={number} size="sm" component="div">
                <b>{by}</b> {ACTIONS[action] ?? action} <span className="quiet">{instant(at, zone)}</span>
                {changed.length > 0 && <div>{changed.map((key) => labels.get(key) ?? key).join(', ')}</div>}
                {why && <div>“{why}”</div>}
              </Text>
            ))}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}
