import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import type { TermKey } from './terms.ts';

interface Opener {
  readonly open: (term?: TermKey) => void;
}

const Glossary = createContext<Opener>({ open: () => undefined });
const GlossaryDrawer = lazy(() => import('./glossary-drawer.tsx'));

/** Opens the glossary from anywhere, at a term when one is given. */
export function useGlossary(): Opener {
  return useContext(Glossary);
}

export function GlossaryProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<{ readonly term?: TermKey } | null>(null);
  const [opened, setOpened] = useState(false);
  const value = useMemo<Opener>(
    () => ({
      open(term) {
        setAsked(term ? { term } : {});
        setOpened(true);
      },
    }),
    [],
  );
  return (
    <Glossary value={value}>
      {children}
      {asked && (
        <Suspense>
          <GlossaryDrawer opened={opened} onClose={() => setOpened(false)} {...asked} />
        </Suspense>
      )}
    </Glossary>
  );
}
