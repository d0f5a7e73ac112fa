import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Import } from '../api/intake.ts';
import { useMay, useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';

interface Props {
  readonly entry: Import;
  readonly onSettled: () => Promise<void>;
}

/** Trouble of an import: who said that nothing more is to be done about it, or the way to say so. */
export function Settled({ entry, onSettled }: Props) {
  const zone = useZone();
  const may = useMay('import.run');
  const [asking, setAsking] = useState(false);
  const { settled, troubled } = entry;
  if (settled) {
    return (
      <Notice tone="plain" title="Settled">
        {settled.by} marked this import as settled on {instant(settled.at, zone)}: “{settled.why}”
      </Notice>
    );
  }
  if (!troubled || !may) return null;
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" flex={1} miw={220}>
        It stands on the home page as something that needs a decision, until the rest is imported or somebody
        says that nothing more is to be done.
      </Text>
      <Button variant="default" onClick={() => setAsking(true)}>
        Mark as settled
      </Button>
      <Asking entry={entry} opened={asking} onClose={() => setAsking(false)} onSettled={onSettled} />
    </Group>
  );
}

interface AskingProps extends Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function Asking({ entry, opened, onClose, onSettled }: AskingProps) {
  const [why, setWhy] = useState('');
  const queries = useQueryClient();
  const settle = useMutation({
    mutationFn: () => call('POST /imports/{id}/settle', { path: { id: entry.id }, body: { why } }),
    onSuccess: async () => {
      onClose();
      await Promise.all([onSettled(), queries.invalidateQueries({ queryKey: ['home'] })]);
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    settle.mutate();
  }

  return (
    <Modal opened={opened} onClose={onClose} title="Mark this import as settled" centered>
      <form onSubmit={submit}>
        <Stack>
          <Textarea
            label="Why is nothing more to be done?"
            description="Stands in the audit log with your name. Going on with the import takes the mark away."
            placeholder="For example: the rejected rows were tests"
            required
            maxLength={500}
            autosize
            minRows={2}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          {settle.error && <ProblemView problem={settle.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Not yet
            </Button>
            <Button type="submit" loading={settle.isPending} disabled={why.trim() === ''}>
              Mark as settled
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
