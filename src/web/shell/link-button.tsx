import { Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props extends ButtonProps {
  readonly to: string;
  readonly search?: Readonly<Record<string, unknown>>;
  readonly children: ReactNode;
}

/** A link that looks like a button, because it goes somewhere. */
export function LinkButton({ to, search, children, ...rest }: Props) {
  return (
    <Button
      {...rest}
      renderRoot={(props: object) => <Link to={to} search={(search ?? {}) as never} {...props} />}
    >
      {children}
    </Button>
  );
}
