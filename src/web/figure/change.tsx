import { Collapse, UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import type { ChangePart, ChangeShape } from '../api/insight.ts';
import type { Unit } from '../api/metric.ts';
import { periodText } from '../format/date.ts';
import { readable } from '../format/prose.ts';
import { Term } from '../glossary/term.tsx';
import classes from './figure.module.css';
import { unitStyle } from './unit.ts';

/** A change: gray unless it stands out from noise, and then in words; mix and rate on demand. */
export function Change({ change, unit }: { readonly change: ChangeShape; readonly unit: Unit }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (change.difference === null)
    return <div className={classes['within']}>{sentence(readable(change.words))}.</div>;
  const against = periodText(change.against.from, change.against.to);
  return (
    <div className={classes['change']}>
      <span className={change.beyondNoise ? classes['beyond'] : classes['within']}>
        {sentence(readable(change.words))} <span className={classes['within']}>against {against}</span>
      </span>{' '}
      <UnstyledButton
        className={classes['within']}
        fz="xs"
        td="underline"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen((now) => !now)}
      >
        mix and rate
      </UnstyledButton>
      <Collapse expanded={open} id={id}>
        <div className={classes['within']}>
          {change.mix && change.rate ? (
            <>
              {partText(change.rate, unit)} from groups scoring differently (<Term of="mix">rate</Term>),{' '}
              {partText(change.mix, unit)} from a different <Term of="mix">mix</Term> of groups.
            </>
          ) : (
            (change.unsplit ?? 'The change cannot be split into mix and rate.')
          )}
        </div>
      </Collapse>
    </div>
  );
}

function partText(part: ChangePart, unit: Unit): string {
  const style = unitStyle(unit);
  const range =
    part.low === null || part.high === null
      ? ''
      : ` (${style.change(part.low)} to ${style.change(part.high)})`;
  return `${style.change(part.value)}${range}`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
