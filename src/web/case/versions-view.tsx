import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { BusinessCase } from '../api/businessCase.ts';
import { call } from '../api/client.ts';
import { instant } from '../format/date.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import classes from './case.module.css';
import { money } from './words.ts';

/** Who made each version, why, what changed, and what it was worth then. */
export function VersionsView({ found }: { readonly found: BusinessCase }) {
  const versions = useQuery({
    queryKey: ['business case', found.id, 'versions', found.version],
    queryFn: ({ signal }) => call('GET /business-cases/{id}/versions', { path: { id: found.id }, signal }),
  });
  return (
    <Section
      title="Versions"
      lead="A version is never edited; a change makes the next one. All are drawn with the same seed, so a difference between two is never one of chance."
    >
      <Loaded query={versions}>
        {({ items }) => (
          <Stack gap="md">
            {items.map((one) => (
              <div key={one.number} className={classes['row']}>
                <Text fw={600}>
                  Version {one.number}: {one.why}
                </Text>
                <Text size="sm" c="dimmed">
                  {one.by.name}, {instant(one.at)} · net present value{' '}
                  {money(one.netPresentValue.likely, one.currency)} (
                  {money(one.netPresentValue.worst, one.currency)} to{' '}
                  {money(one.netPresentValue.best, one.currency)})
                </Text>
                {one.changes.length > 0 && (
                  <ul>
                    {one.changes.map(({ what, from, to }) => (
                      <li key={what}>
                        <b>{what}</b>:{' '}
                        {from === null
                          ? `added (${to})`
                          : to === null
                            ? `taken out (${from})`
                            : `${from} → ${to}`}
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            ))}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}
