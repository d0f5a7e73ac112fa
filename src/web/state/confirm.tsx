import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ProblemView } from './problem-view.tsx';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  /** The verb on the button: “Delete customer”, never “OK”. */
  readonly verb: string;
  /** When given, the person types this first: for what cannot be undone. */
  readonly typeToConfirm?: string;
  readonly pending?: boolean;
  readonly problem?: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be undone. */
export function Confirm(props: Props) {
  const [typed, setTyped] = useState('');
  const ready = props.typeToConfirm === undefined || typed.trim() === props.typeToConfirm;
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} centered>
      <Stack>
        <Text size="sm" component="div">
          {props.children}
        </Text>
        {props.typeToConfirm !== undefined && (
          <TextInput
            label={`Type “${props.typeToConfirm}” to confirm`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {props.problem != null && <ProblemView problem={props.problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            Keep it
          </Button>
          <Button color="red.9" loading={props.pending ?? false} disabled={!ready} onClick={props.onConfirm}>
            {props.verb}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
