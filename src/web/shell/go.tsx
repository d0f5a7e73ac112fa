import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, unknown>>;
  readonly children: ReactNode;
  readonly quiet?: boolean;
}

/** A link to another page of the application. */
export function Go({ to, params, search, children, quiet }: Props) {
  return (
    <Anchor
      inherit
      {...(quiet ? { c: 'inherit' } : {})}
      renderRoot={(props: object) => (
        <Link to={to} params={(params ?? {}) as never} search={(search ?? {}) as never} {...props} />
      )}
    >
      {children}
    </Anchor>
  );
}
