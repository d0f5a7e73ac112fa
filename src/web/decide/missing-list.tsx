import { List } from '@mantine/core';
import type { Metric } from '../api/metric.ts';
import { Notice } from '../state/notice.tsx';

/** What a record sheet still needs before the metric can be used. */
export function MissingList({ metric }: { readonly metric: Metric }) {
  return (
    <Notice tone="warn" title="It can’t be used before its record sheet is filled in">
      <List size="sm">
        {metric.missing.map((gap) => (
          <List.Item key={`${gap.place} ${gap.rule}`}>
            {gap.rule.charAt(0).toUpperCase() + gap.rule.slice(1)}.
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}
