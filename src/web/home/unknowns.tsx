import { Stack, Text } from '@mantine/core';
import type { Home } from '../api/home.ts';
import { Unknown } from '../figure/unknown.tsx';
import { count, plural } from '../format/number.ts';
import { pathOf, searchOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { StateBadge } from '../state/state-badge.tsx';

/** What is not known, who finds out, and by when. */
export function Unknowns({ unknowns, totals }: Pick<Home, 'unknowns' | 'totals'>) {
  if (unknowns.length === 0) {
    return (
      <Text c="dimmed">
        Nothing is marked as unknown: no sheet, no goal, no answer to the five questions.
      </Text>
    );
  }
  return (
    <Stack gap="sm">
      <Text size="sm">
        {plural(totals.unknowns, 'thing is', 'things are')} not known yet
        {totals.overdue > 0 && `, ${count(totals.overdue)} of them overdue`}. Each says who finds it out, and
        by when.
      </Text>
      {unknowns.map((one) => (
        <div key={`${one.to} ${one.question}`}>
          <Text size="sm" fw={600} component="div">
            <Go to={pathOf(one.to)} search={searchOf(one.to)}>
              {one.about}
            </Go>{' '}
            {one.overdue && <StateBadge tone="bad">Overdue</StateBadge>}
          </Text>
          <Unknown question={one.question} finder={one.finder} due={one.due} />
        </div>
      ))}
      {totals.unknowns > unknowns.length && (
        <Text size="sm" c="dimmed">
          And {count(totals.unknowns - unknowns.length)} more.
        </Text>
      )}
    </Stack>
  );
}
