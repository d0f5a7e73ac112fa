import { List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import type { SystemState } from './system-state.ts';

interface Props {
  readonly check: SystemState['check'];
  readonly action: ReactNode;
}

/** What the last check of everything that is kept found. */
export function SystemCheck({ check, action }: Props) {
  return (
    <Section
      title="Last check"
      lead="Follows the audit logs, looks at the walls between organizations, and compares both stores by count and checksum of each day."
      actions={action}
    >
      {check === null ? (
        <Text size="sm">Nobody has checked yet. A check changes nothing and may run at any time.</Text>
      ) : (
        <Found check={check} />
      )}
    </Section>
  );
}

function Found({ check }: { readonly check: NonNullable<SystemState['check']> }) {
  const zone = useZone();
  if (check.problem) {
    return (
      <Notice tone="bad" title="The check did not come to its end">
        {check.problem}
      </Notice>
    );
  }
  if (!check.finishedAt) {
    return (
      <Text size="sm">
        {check.state === 'running' ? 'It is running' : 'It waits for other work to end'}, asked for by{' '}
        {check.startedBy} on {instant(check.createdAt, zone)}.
      </Text>
    );
  }
  return (
    <Stack gap="sm">
      <Text component="div" size="sm">
        <StateBadge tone={check.ok ? 'good' : 'bad'}>
          {check.ok ? 'All is well' : 'Something differs'}
        </StateBadge>{' '}
        on {instant(check.finishedAt, zone)}, asked for by {check.startedBy}
      </Text>
      {check.wrong.length > 0 && (
        <List size="sm">
          {check.wrong.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
      {!check.ok && (
        <Text size="sm">
          If the columnar copy differs, <code>perpetua rebuild</code> makes it anew; figures stay available
          meanwhile. <code>perpetua check</code> tells all that it compared.
        </Text>
      )}
    </Stack>
  );
}
