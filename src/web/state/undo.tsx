import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { failed, said } from './toast.ts';

/** Milliseconds in which something that was deleted can be brought back from the message. */
const OFFERED = 30_000;

interface Deletion {
  /** What is said when it is gone: “The group is deleted.” */
  readonly told: string;
  readonly remove: () => Promise<unknown>;
  /** Brings it back as it was, with the same id. */
  readonly restore: () => Promise<unknown>;
  /** Reads again what showed it, when it is gone and when it is back. */
  readonly again: () => Promise<unknown>;
}

/** The way in which everything is deleted that can be brought back. Rejects with what stands in the way. */
export async function deleteWithUndo({ told, remove, restore, again }: Deletion): Promise<void> {
  await remove();
  offerUndo(told, async () => {
    await restore();
    await again();
  });
  await again();
}

/** Says in passing that something is gone, with the way to bring it back. */
export function offerUndo(message: string, undo: () => Promise<void>): void {
  const id = notifications.show({
    autoClose: OFFERED,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close' },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="xs"
          variant="default"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            undo().then(() => said('It is back.'), failed);
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
