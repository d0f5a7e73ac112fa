import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Import } from '../api/intake.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

/** Keeps the mapping of an import under a name, for the next file of the same sort. */
export function SaveMapping({ entry }: { readonly entry: Import }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(entry.file.name.replace(/\.[^.]*$/, ''));
  const save = useMutation({
    mutationFn: () => call('POST /import-mappings', { body: { name, mapping: entry.mapping } }),
    onSuccess: async () => {
      setOpen(false);
      said(`The mapping “${name}” is saved.`);
      await queries.invalidateQueries({ queryKey: ['import mappings'] });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Save the mapping
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Save the mapping">
        <form onSubmit={submit}>
          <Stack>
            {save.error && <ProblemView problem={save.error} />}
            <TextInput
              label="Name"
              description="A mapping of the same name is replaced"
              required
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button type="submit" loading={save.isPending}>
                Save
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
