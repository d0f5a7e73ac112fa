import type { ReactNode } from 'react';
import { useGlossary } from './glossary.tsx';
import classes from './term.module.css';
import { TERMS, type TermKey } from './terms.ts';

interface Props {
  readonly of: TermKey;
  /** The word as it stands in the sentence; the term's own name when left out. */
  readonly children?: ReactNode;
}

/** A word that opens the glossary at its explanation. */
export function Term({ of, children }: Props) {
  const glossary = useGlossary();
  return (
    <button
      type="button"
      className={classes['term']}
      onClick={() => glossary.open(of)}
      title="Open in the glossary"
    >
      {children ?? TERMS[of].name}
    </button>
  );
}
