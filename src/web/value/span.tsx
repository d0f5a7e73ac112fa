import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ValueSpan } from '../api/value.ts';
import { Term } from '../glossary/term.tsx';
import { money, moneyRange } from './words.ts';

interface Props {
  readonly name: ReactNode;
  readonly span: ValueSpan | null;
  readonly currency: string;
  /** What it is made from: n, and the way to it. */
  readonly under?: ReactNode;
  /** Said where there is none. */
  readonly none: string;
}

/** An amount that was modelled: likely, and between what. Never bare. */
export function MoneySpan({ name, span, currency, under, none }: Props) {
  return (
    <Stack gap={2}>
      <Text fw={600} size="sm" component="div">
        {name}
      </Text>
      {span === null ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <>
          <Text fz={20} fw={650} className="tabular">
            {money(span.likely, currency)}
          </Text>
          <Text size="xs" c="dimmed" component="div">
            <Term of="interval">{moneyRange(span, currency)}</Term>
          </Text>
        </>
      )}
      {under && (
        <Text size="xs" c="dimmed" component="div">
          {under}
        </Text>
      )}
    </Stack>
  );
}
