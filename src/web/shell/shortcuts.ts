import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { PLACES, SETTINGS } from './places.ts';

/** The name of the command key on this machine. */
export function modKey(): string {
  return typeof navigator !== 'undefined' && /Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl';
}

/** Every shortcut that works everywhere, as shown in the help. */
export const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['mod', 'K'], does: 'Find a page, metric, goal, decision, customer or action' },
  { keys: ['?'], does: 'Show these shortcuts' },
  ...[...PLACES, SETTINGS].map((place) => ({ keys: ['g', place.letter], does: `Go to ${place.name}` })),
  { keys: ['/'], does: 'Filter the table on this page' },
  { keys: ['↑', '↓'], does: 'Move between rows of a table' },
  { keys: ['Enter'], does: 'Open the row' },
  { keys: ['.'], does: 'Actions of the row' },
];

interface Handlers {
  readonly onPalette: () => void;
  readonly onHelp: () => void;
}

/** When no first key of two was pressed: long before the page was opened. */
const NEVER = Number.NEGATIVE_INFINITY;

/** Listens for the shortcuts of the whole application; keys typed into a field are left alone. */
export function useShortcuts({ onPalette, onHelp }: Handlers): void {
  const navigate = useNavigate();
  const waiting = useRef(NEVER);
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onPalette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.timeStamp - waiting.current < 1200) {
        const place = [...PLACES, SETTINGS].find((one) => one.letter === event.key);
        waiting.current = NEVER;
        if (place) {
          event.preventDefault();
          void navigate({ to: place.path });
        }
        return;
      }
      if (event.key === 'g') waiting.current = event.timeStamp;
      else if (event.key === '?') onHelp();
      else if (event.key === '/') {
        const filter = document.querySelector<HTMLInputElement>('[data-table-filter]');
        if (filter) {
          event.preventDefault();
          filter.focus();
        }
      }
    }
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [navigate, onPalette, onHelp]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
