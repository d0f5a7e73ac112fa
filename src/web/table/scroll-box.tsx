import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly height: number;
  readonly children: ReactNode;
}

/** A box that scrolls both ways and can be reached by keyboard. */
export function ScrollBox({ label, height, children }: Props) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      style={{ maxHeight: height, overflow: 'auto', position: 'relative' }}
    >
      {children}
    </section>
  );
}
