import { Button, Group, Stack, Text } from '@mantine/core';
import type { CalendarEntry } from '../api/review.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import type { RowAction } from '../table/row-menu.tsx';
import { RowMenu } from '../table/row-menu.tsx';
import { CalendarBadge, spanOf } from './words.tsx';

interface Props {
  readonly entries: readonly CalendarEntry[];
  readonly actions: (entry: CalendarEntry) => readonly RowAction[];
  /** Begins a review that was not held; not given to those who may not. */
  readonly onBegin?: ((entry: CalendarEntry) => void) | undefined;
}

/** A few reviews, one beneath the other, with what can be done about each. */
export function EntryList({ entries, actions, onBegin }: Props) {
  return (
    <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {entries.map((entry) => (
        <Group
          key={`${entry.scheduleId} ${entry.period.from}`}
          component="li"
          justify="space-between"
          gap="sm"
        >
          <Stack gap={2} flex={1} miw={220}>
            <Group gap="sm">
              <Text fw={600}>
                {entry.review ? (
                  <Go to={`/decide/reviews/${entry.review.id}`}>{entry.title}</Go>
                ) : (
                  entry.title
                )}
              </Text>
              <CalendarBadge entry={entry} />
            </Group>
            <Text size="sm" c="dimmed">
              {`Looks back on ${spanOf(entry)}, due ${day(entry.dueOn)}. ${
                entry.owner.left
                  ? `${entry.owner.name} has left: choose who holds it.`
                  : `Held by ${entry.owner.name}.`
              }`}
            </Text>
          </Stack>
          <Group gap="xs" wrap="nowrap">
            {entry.review ? (
              <LinkButton to={`/decide/reviews/${entry.review.id}`} variant="default">
                Go on with it
              </LinkButton>
            ) : (
              onBegin &&
              entry.state !== 'upcoming' && (
                <Button
                  variant="default"
                  aria-label={`Begin ${entry.title}, ${spanOf(entry)}`}
                  onClick={() => onBegin(entry)}
                >
                  Begin
                </Button>
              )
            )}
            <RowMenu actions={actions(entry)} />
          </Group>
        </Group>
      ))}
    </Stack>
  );
}
