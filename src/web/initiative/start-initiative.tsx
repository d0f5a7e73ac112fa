import type { ButtonProps } from '@mantine/core';
import type { Origin } from '../api/initiative.ts';
import { useMay } from '../api/session.ts';
import { LinkButton } from '../shell/link-button.tsx';

interface Props extends ButtonProps {
  readonly origin: Omit<Origin, 'id' | 'to'> & { readonly id?: string | null; readonly to?: string | null };
  /** What it is about, for those who hear the button’s name alone. */
  readonly about?: string;
  readonly goalId?: string | null | undefined;
  readonly children?: string;
}

/** From where a wish arises to the form of an initiative, with what is known filled in. */
export function StartInitiative({ origin, goalId, about, children = 'Start an initiative', ...rest }: Props) {
  if (!useMay('initiative.change')) return null;
  const { kind, title, id, to } = origin;
  return (
    <LinkButton
      variant="default"
      {...rest}
      to="/improve/initiatives/new"
      search={{ kind, title, ...(id && { id }), ...(to && { to }), ...(goalId && { goal: goalId }) }}
    >
      {children}
      {about && <span className="hidden-to-eye">: {about}</span>}
    </LinkButton>
  );
}
