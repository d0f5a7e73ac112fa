import { Button, Group, List, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Process, VersionState } from '../api/process.ts';
import { FileDrop } from '../form/file-drop.tsx';
import { plural } from '../format/number.ts';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { STATES, stepName } from './words.ts';

interface Props {
  readonly process: Process;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onRead: (number: number) => void;
}

/** Reads a version from a BPMN 2.0 file: first what it holds and what a map has no word for, then, if it is wanted, for good. */
export function ImportFile({ process, opened, onClose, onRead }: Props) {
  const [state, setState] = useState<VersionState>('before');
  const [content, setContent] = useState<string | null>(null);
  const send = (body: { content: string; preview: boolean; state: VersionState }) =>
    call('POST /processes/{id}/import', { path: { id: process.id }, body });
  const look = useMutation({
    mutationFn: async (file: File) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 0x8000)
        text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
      const encoded = btoa(text);
      const found = await send({ content: encoded, preview: true, state });
      setContent(encoded);
      return found;
    },
  });
  const keep = useMutation({
    mutationFn: () => send({ content: content ?? '', preview: false, state }),
    onSuccess: ({ number }) => {
      close();
      if (number !== null) onRead(number);
    },
  });
  const close = () => {
    setContent(null);
    look.reset();
    keep.reset();
    onClose();
  };
  const found = content === null ? undefined : look.data;
  return (
    <Modal opened={opened} onClose={close} title="Read a BPMN file" size="lg">
      <Stack>
        <SegmentedControl
          aria-label="What the file shows"
          data={Object.entries(STATES).map(([value, label]) => ({ value, label }))}
          value={state}
          onChange={(next) => setState(next as VersionState)}
        />
        <FileDrop
          label="Drop a BPMN 2.0 file"
          accept=".bpmn,.xml"
          disabled={look.isPending}
          onFile={(file) => look.mutate(file)}
        />
        {look.error && <ProblemView problem={look.error} />}
        {keep.error && <ProblemView problem={keep.error} />}
        {found && (
          <>
            <Text>
              {found.name ? `“${found.name}”: ` : ''}
              {plural(found.map.steps.length, 'step')}, {plural(found.map.lanes.length, 'role')},{' '}
              {plural(found.map.flows.length, 'way')}.
            </Text>
            {found.notes.length > 0 && (
              <Notice tone="plain" title="What a map has no word for">
                <List size="sm">
                  {found.notes.map((note) => (
                    <List.Item key={`${note.id} ${note.type} ${note.says}`}>
                      <b>{note.id ?? note.type}</b>
                      {note.id ? ` (${note.type})` : ''}: {note.says}
                      {note.kept ? '' : ' It is left out.'}
                    </List.Item>
                  ))}
                </List>
              </Notice>
            )}
            {found.findings.length > 0 && (
              <Notice tone="warn" title="What is still to be said before it can be counted">
                <List size="sm">
                  {found.findings.map(({ stepId, rule }) => {
                    const step = found.map.steps.find(({ id }) => id === stepId);
                    return (
                      <List.Item key={`${stepId} ${rule}`}>
                        {step ? `“${stepName(step)}”` : 'The map'} {rule}.
                      </List.Item>
                    );
                  })}
                </List>
              </Notice>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Leave it
              </Button>
              <Button loading={keep.isPending} onClick={() => keep.mutate()}>
                Begin a version with it
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}
