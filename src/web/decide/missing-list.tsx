import { Alert, List } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import type { Metric } from '../api/metric.ts';

/** What a record sheet still needs before the metric can be used. */
export function MissingList({ metric }: { readonly metric: Metric }) {
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconClipboardList aria-hidden />}
      title="It can’t be used before its record sheet is filled in"
    >
      <List size="sm">
        {metric.missing.map((gap) => (
          <List.Item key={`${gap.place} ${gap.rule}`}>
            {gap.rule.charAt(0).toUpperCase() + gap.rule.slice(1)}.
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
