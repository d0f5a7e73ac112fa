import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Portfolio } from '../api/initiative.ts';
import { BubbleChart } from '../chart/bubble-chart.tsx';
import { count, percent, plural } from '../format/number.ts';
import { stateWord } from '../initiative/words.tsx';
import { Section } from '../shell/section.tsx';
import { money } from '../value/words.ts';

const NAMES = {
  of: 'Initiative',
  x: 'Share of runs in which it pays',
  y: 'Likely net present value',
  size: 'Customers reached',
};
const GROUPS = [stateWord('running'), stateWord('proposed'), stateWord('paused')];

/** Return against the odds that it pays; area is reach. What has no case cannot stand in it, and is named below. */
export function PortfolioChart({ portfolio }: { readonly portfolio: Portfolio }) {
  const { items, currency } = portfolio;
  const open = useMemo(() => items.filter(({ advice }) => advice !== null), [items]);
  const shown = useMemo(
    () =>
      open.flatMap(({ initiative, facts: { return: money, risk, reach } }) =>
        money.known && risk.known && money.value.currency === currency
          ? [
              {
                id: initiative.id,
                label: initiative.name,
                x: 1 - risk.value,
                y: money.value.likely,
                size: reach.known ? reach.value.likely : null,
                group: stateWord(initiative.state),
              },
            ]
          : [],
      ),
    [open, currency],
  );
  const left = open.filter(({ initiative }) => !shown.some(({ id }) => id === initiative.id));
  const writeY = useMemo(() => (value: number) => money(value, currency), [currency]);
  if (open.length === 0) return null;
  return (
    <Section>
      {shown.length > 0 && (
        <BubbleChart
          title="Return against the odds that it pays"
          under={`${plural(shown.length, 'initiative')} with a business case, ${currency}; area: customers reached`}
          bubbles={shown}
          groups={GROUPS}
          names={NAMES}
          writeX={writeX}
          writeY={writeY}
          writeSize={count}
          note="Hollow: nobody knows how many customers it reaches. The ranges stand in the table below."
        />
      )}
      {left.length > 0 && (
        <Text size="sm" c="dimmed">
          Not in the picture, for want of a business case in {currency}:{' '}
          {left.map(({ initiative }) => initiative.name).join(', ')}.
        </Text>
      )}
    </Section>
  );
}

function writeX(value: number): string {
  return percent(value, 0);
}
