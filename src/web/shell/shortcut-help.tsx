import { Group, Kbd, Modal, Table } from '@mantine/core';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { modKey, SHORTCUTS } from './shortcuts.ts';

const Help = createContext<{ readonly open: () => void }>({ open: () => undefined });

/** Opens the list of shortcuts from anywhere. */
export function useShortcutHelp(): { readonly open: () => void } {
  return useContext(Help);
}

export function ShortcutHelpProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  const value = useMemo(() => ({ open: () => setOpened(true) }), []);
  return (
    <Help value={value}>
      {children}
      <Modal opened={opened} onClose={() => setOpened(false)} title="Shortcuts">
        <Table>
          <Table.Tbody>
            {SHORTCUTS.map((shortcut) => (
              <Table.Tr key={shortcut.does}>
                <Table.Td>{shortcut.does}</Table.Td>
                <Table.Td>
                  <Group gap="xs" justify="flex-end" wrap="nowrap">
                    {shortcut.keys.map((key) => (
                      <Kbd key={key}>{key === 'mod' ? modKey() : key}</Kbd>
                    ))}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </Help>
  );
}
