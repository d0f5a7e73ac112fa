import { Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconBook2, IconChevronDown, IconKeyboard, IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { auth } from '../api/auth.ts';
import { useSession } from '../api/session.ts';
import { useGlossary } from '../glossary/glossary.tsx';
import { failed } from '../state/toast.ts';
import { Mark } from './mark.tsx';
import classes from './person-menu.module.css';
import { useShortcutHelp } from './shortcut-help.tsx';

const LOOKS = [
  ['auto', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** The organization and the person in it: other organizations, look, help, signing out. */
export function PersonMenu() {
  const session = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const glossary = useGlossary();
  const help = useShortcutHelp();

  async function leave() {
    try {
      await auth('/sign-out', {});
      queries.clear();
      await navigate({ to: '/sign-in' });
    } catch (problem) {
      failed(problem);
    }
  }

  async function move(organizationId: string) {
    try {
      await auth('/organization/set-active', { organizationId });
      await queries.resetQueries();
      await navigate({ to: '/' });
    } catch (problem) {
      failed(problem);
    }
  }

  return (
    <Menu position="bottom-start" width={264} withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes['who']}>
          <Mark />
          <span className={classes['names']}>
            <span className={classes['organization']}>{session.organization?.name ?? 'Perpetua'}</span>
            <span className={classes['person']}>{session.person?.name ?? ''}</span>
          </span>
          <IconChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {session.organizations.length > 1 && (
          <>
            <Menu.Label>Organizations</Menu.Label>
            {session.organizations.map((one) => (
              <Menu.Item
                key={one.id}
                fw={one.id === session.organization?.id ? 600 : 400}
                onClick={() => void move(one.id)}
              >
                {one.name}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Label>Look</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(value as typeof colorScheme)}
        >
          {LOOKS.map(([value, name]) => (
            <Menu.RadioItem key={value} value={value}>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconBook2 size={16} />} onClick={() => glossary.open()}>
          Glossary
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} />}
          onClick={help.open}
          rightSection={<Text size="xs">?</Text>}
        >
          Shortcuts
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
