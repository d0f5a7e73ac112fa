import { Button, Group, Progress, Stack, Text } from '@mantine/core';

interface Props {
  /** What is being done, in words. */
  readonly doing: string;
  /** From 0 to 1; null when the end is not known. */
  readonly share: number | null;
  /** What there is to say beside it: rows so far, time left. */
  readonly detail?: string;
  readonly onCancel?: (() => void) | undefined;
}

/** Progress of anything over a second: what is being done, how far it is, and a way to stop it. */
export function ProgressLine({ doing, share, detail, onCancel }: Props) {
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" fw={600} aria-live="polite">
          {doing}
        </Text>
        {detail && (
          <Text size="sm" c="dimmed">
            {detail}
          </Text>
        )}
      </Group>
      <Progress
        value={share === null ? 100 : share * 100}
        animated={share === null}
        striped={share === null}
        aria-label={doing}
      />
      {onCancel && (
        <Group>
          <Button size="xs" variant="default" onClick={onCancel}>
            Stop
          </Button>
        </Group>
      )}
    </Stack>
  );
}
