import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { failed, said } from '../state/toast.ts';

/** Milliseconds in which something that was deleted can be brought back from the message. */
const OFFERED = 12_000;

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
