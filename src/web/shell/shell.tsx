import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { GlossaryProvider } from '../glossary/glossary.tsx';
import { UnsaidProblems } from '../state/unsaid.tsx';
import { useFocusBack } from './focus-back.ts';
import { BottomBar, PlaceTabs, TopBar } from './phone-bars.tsx';
import { usePrintLight } from './print-light.ts';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { ShortcutHelpProvider, useShortcutHelp } from './shortcut-help.tsx';
import { useShortcuts } from './shortcuts.ts';

const Palette = lazy(() => import('./palette.tsx'));

/** Everything around a page for a person who is signed in. */
export function Shell() {
  return (
    <ShortcutHelpProvider>
      <GlossaryProvider>
        <Frame />
      </GlossaryProvider>
    </ShortcutHelpProvider>
  );
}

function Frame() {
  const [opens, setOpens] = useState(0);
  const help = useShortcutHelp();
  const openPalette = useCallback(() => setOpens((times) => times + 1), []);
  useShortcuts({ onPalette: openPalette, onHelp: help.open });
  useFocusOnArrival();
  useFocusBack();
  usePrintLight();
  return (
    <>
      <a href="#content" className={classes['skip']}>
        Skip to content
      </a>
      <div className={classes['shell']}>
        <TopBar onSearch={openPalette} />
        <Rail onSearch={openPalette} />
        <main id="content" className={classes['main']} tabIndex={-1}>
          <div className={classes['inner']}>
            <PlaceTabs />
            <UnsaidProblems>
              <Outlet />
            </UnsaidProblems>
          </div>
        </main>
        <BottomBar />
      </div>
      {opens > 0 && (
        <Suspense>
          <Palette opens={opens} />
        </Suspense>
      )}
    </>
  );
}

/**
 * After a change of page (and after the palette has given focus back), focus goes to its heading, so that the keyboard and a screen reader start there.
 * Who has pressed something on the new page in the meantime keeps it: taking focus away then closes the list they have just opened.
 */
function useFocusOnArrival() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        let acted = false;
        const noteAct = () => {
          acted = true;
        };
        for (const act of ACTS) window.addEventListener(act, noteAct, { capture: true });
        setTimeout(() => {
          for (const act of ACTS) window.removeEventListener(act, noteAct, { capture: true });
          const focused = document.activeElement;
          if (acted && focused?.closest('main, [role="dialog"]') && focused.id !== 'content') return;
          const heading = document.querySelector<HTMLElement>('main h1');
          (heading ?? document.getElementById('content'))?.focus({ preventScroll: true });
        }, PALETTE_CLOSES);
      }),
    [router],
  );
}

/** What a person does to a page that shows they are at work on it. */
const ACTS = ['pointerdown', 'keydown'] as const;

/** The palette gives focus back when it has closed; in milliseconds. */
const PALETTE_CLOSES = 200;
