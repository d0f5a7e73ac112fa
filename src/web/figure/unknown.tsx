import { IconHelpHexagon } from '@tabler/icons-react';
import { day } from '../format/date.ts';
import classes from './figure.module.css';

interface Props {
  /** What is not known. */
  readonly question: string;
  readonly finder: string | null;
  readonly due: string | null;
  /** Leaves out who and when, where nobody has to find anything out: an empty period. */
  readonly plain?: boolean;
}

/** The one way to show that something is not known: what, who finds out, by when. Never a dash, never a zero. */
export function Unknown({ question, finder, due, plain }: Props) {
  return (
    <div className={classes['unknown']}>
      <IconHelpHexagon size={18} stroke={1.6} aria-hidden />
      <p>
        <b>Not known.</b> {/[.?!]$/.test(question) ? question : `${question}.`}
        {!plain && (
          <>
            {' '}
            {finder ? `${finder} finds out` : 'Nobody is named to find out'}
            {due ? ` by ${day(due)}` : ', and no date is set'}.
          </>
        )}
      </p>
    </div>
  );
}
