import { IconEyeOff } from '@tabler/icons-react';
import { Term } from '../glossary/term.tsx';
import classes from './figure.module.css';

/** A figure that is withheld because too few customers are behind it, or could be worked out from it. */
export function Suppressed({ minimum }: { readonly minimum: number }) {
  return (
    <span className={classes['suppressed']}>
      <IconEyeOff size={16} stroke={1.6} aria-hidden />
      <span>
        <Term of="suppressed">Withheld</Term>: fewer than {minimum} customers
      </span>
    </span>
  );
}
