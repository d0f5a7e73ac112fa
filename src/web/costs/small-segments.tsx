import { Text } from '@mantine/core';
import { plural } from '../format/number.ts';

/** What the row of segments that are not shown apart is called. */
export function smallText(segments: number): string {
  return `${plural(segments, 'segment')} together`;
}

/** Why some segments stand in one row. */
export function SmallSegments({
  small,
  of,
}: {
  readonly small: { readonly segments: number } | null;
  readonly of: 'won' | 'served';
}) {
  if (small === null) return null;
  return (
    <Text size="sm" c="dimmed">
      {plural(small.segments, 'segment')} {small.segments === 1 ? 'is' : 'are'} shown in one row: too few
      customers {of === 'won' ? 'won ' : ''}to be shown apart, or one that has too few would follow from the
      others.
    </Text>
  );
}
