import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Process } from '../api/process.ts';
import { useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { versionName } from './words.ts';

type Detail = Readonly<Record<string, unknown>>;

const ACTIONS: Readonly<Record<string, (detail: Detail) => string>> = {
  created: () => 'named the process',
  changed: ({ fields }) => `changed ${list(fields) || 'what is said of it'}`,
  version_added: ({ number, basedOn }) =>
    `began version ${String(number)}${basedOn ? ` from version ${String(basedOn)}` : ''}`,
  version_changed: ({ number }) => `changed version ${String(number)}`,
  version_settled: ({ number }) => `settled version ${String(number)}`,
  deleted: () => 'deleted it',
  restored: () => 'brought it back',
};
const PARTS = [
  ['added', 'Added'],
  ['removed', 'Taken out'],
  ['changed', 'Changed'],
] as const;

/** The versions, and who changed what, newest first, from the audit log. */
export function HistoryView({ process }: { readonly process: Process }) {
  const zone = useZone();
  const history = useQuery({
    queryKey: ['process history', process.id],
    queryFn: ({ signal }) => call('GET /processes/{id}/history', { path: { id: process.id }, signal }),
  });
  return (
    <Stack>
      <Section title="Versions">
        <List size="sm">
          {process.versions.map((one) => (
            <List.Item key={one.number}>
              {versionName(one)}: {one.steps} steps,{' '}
              {one.settledAt
                ? `settled ${instant(one.settledAt, zone)}`
                : `drawn, last changed ${instant(one.updatedAt, zone)}`}
            </List.Item>
          ))}
        </List>
      </Section>
      <Section title="Who changed what">
        <Loaded query={history}>
          {({ items }) => (
            <Stack gap="sm">
              {items.map(({ number, at, by, action, detail }) => (
                <div key={number}>
                  <Text size="sm">
                    <b>{by}</b> {ACTIONS[action]?.(detail) ?? action}{' '}
                    <span className="quiet">{instant(at, zone)}</span>
                  </Text>
                  {action === 'version_changed' &&
                    PARTS.map(([key, label]) =>
                      list(detail[key]) ? (
                        <Text key={key} size="xs" c="dimmed">
                          {label}: {list(detail[key])}
                        </Text>
                      ) : null,
                    )}
                </div>
              ))}
            </Stack>
          )}
        </Loaded>
      </Section>
    </Stack>
  );
}

function list(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : '';
}
