import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useGlossary } from '../glossary/glossary.tsx';
import { useShortcutHelp } from './shortcut-help.tsx';

interface PaletteAction {
  readonly id: string;
  readonly label: string;
  readonly keywords?: string;
  readonly onClick: () => void;
}

/** What can be done from the palette, beyond going somewhere. */
export function useActions(): readonly PaletteAction[] {
  const navigate = useNavigate();
  const glossary = useGlossary();
  const help = useShortcutHelp();
  const { setColorScheme } = useMantineColorScheme();
  return useMemo(() => {
    const go = (to: string) => () => void navigate({ to });
    return [
      {
        id: 'do-import',
        label: 'Import a file',
        keywords: 'upload csv xlsx',
        onClick: go('/listen/imports/new'),
      },
      {
        id: 'do-segment',
        label: 'Make a segment',
        keywords: 'new filter',
        onClick: go('/listen/segments/new'),
      },
      { id: 'do-metric', label: 'Define a metric', keywords: 'new kpi', onClick: go('/decide/metrics/new') },
      {
        id: 'do-goal',
        label: 'Enter a goal',
        keywords: 'new objective okr ladder',
        onClick: go('/decide/strategy'),
      },
      { id: 'do-review', label: 'Hold a review', keywords: 'meeting agenda', onClick: go('/decide/reviews') },
      { id: 'do-invite', label: 'Invite somebody', keywords: 'people team', onClick: go('/settings/people') },
      {
        id: 'do-glossary',
        label: 'Open the glossary',
        keywords: 'terms words',
        onClick: () => glossary.open(),
      },
      { id: 'do-shortcuts', label: 'Show shortcuts', keywords: 'keyboard help', onClick: help.open },
      {
        id: 'do-light',
        label: 'Use light colors',
        keywords: 'theme',
        onClick: () => setColorScheme('light'),
      },
      { id: 'do-dark', label: 'Use dark colors', keywords: 'theme', onClick: () => setColorScheme('dark') },
      {
        id: 'do-auto',
        label: "Use the system's colors",
        keywords: 'theme',
        onClick: () => setColorScheme('auto'),
      },
    ];
  }, [navigate, glossary, help, setColorScheme]);
}
