import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChangeShape, FigureShape } from '../api/insight.ts';
import { count, percent } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { Change } from './change.tsx';
import classes from './figure.module.css';
import { Suppressed } from './suppressed.tsx';
import { unitOf, unitStyle } from './unit.ts';
import { Unknown } from './unknown.tsx';

interface Props {
  /** What is measured. */
  readonly name?: ReactNode;
  readonly figure: FigureShape;
  /** When it was measured, in words. */
  readonly period: string;
  readonly change?: ChangeShape | null | undefined;
  /** The way to the records that it was made from. */
  readonly trace?: { readonly to: string; readonly search?: Readonly<Record<string, unknown>> } | undefined;
  /** What the way to the trace is called. */
  readonly traceName?: string;
  readonly small?: boolean;
  /** What n counts: answers, customers, calls. */
  readonly counted?: string;
}

/** A figure, never bare: value, interval, n, period, change against noise, and the way to its records. */
export function Figure({ name, figure, period, change, trace, traceName, small, counted }: Props) {
  return (
    <Stack gap={4} className={classes['figure']}>
      {name && (
        <Text fw={600} size="sm" component="div">
          {name}
        </Text>
      )}
      <Value figure={figure} small={small ?? false} />
      <div className={classes['facts']}>
        {figure.n !== null && (
          <span>
            <Term of="n">n</Term> {count(figure.n)}
            {counted ? ` ${counted}` : ''}
            {figure.effectiveN != null && Math.round(figure.effectiveN) !== figure.n
              ? ` (effective ${count(figure.effectiveN)})`
              : ''}
          </span>
        )}
        <span>{period}</span>
        {trace && figure.n !== null && figure.n > 0 && (
          <Go to={trace.to} search={trace.search ?? {}}>
            {traceName ?? 'See the records'}
          </Go>
        )}
      </div>
      {change && <Change change={change} unit={unitOf(figure)} />}
    </Stack>
  );
}

function Value({ figure, small }: { readonly figure: FigureShape; readonly small: boolean }) {
  if (figure.suppressed) return <Suppressed minimum={figure.suppressed.minimum} />;
  if (figure.unknown) return <Unknown {...figure.unknown} plain={figure.n === 0} />;
  if (figure.value === null)
    return <Unknown question="Nothing was measured in this period." finder={null} due={null} plain />;
  const style = unitStyle(unitOf(figure));
  return (
    <div className={classes['line']}>
      <span className={small ? classes['smallValue'] : classes['value']}>{style.value(figure.value)}</span>
      {style.word && <span className={classes['unit']}>{style.word}</span>}
      {figure.low !== null && figure.high !== null ? (
        <span className={classes['interval']}>
          <Term of="interval">
            <span className="hidden-to-eye">{percent(figure.confidence, 0)} interval </span>
            {style.value(figure.low)} to {style.value(figure.high)}
          </Term>
        </span>
      ) : (
        <span className={classes['interval']}>no interval: a full count, or too few to say</span>
      )}
    </div>
  );
}
