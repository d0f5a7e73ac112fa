import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { GlossaryProvider } from '../glossary/glossary.tsx';
import { BottomBar, PlaceTabs, TopBar } from './phone-bars.tsx';
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
            <Outlet />
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

/** After a change of page (and after the palette has given focus back), focus goes to its heading, so that the keyboard and a screen reader start there. */
function useFocusOnArrival() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        setTimeout(() => {
          const heading = document.querySelector<HTMLElement>('main h1');
          (heading ?? document.getElementById('content'))?.focus({ preventScroll: true });
        }, PALETTE_CLOSES);
      }),
    [router],
  );
}

/** The palette gives focus back when it has closed; in milliseconds. */
const PALETTE_CLOSES = 200;
