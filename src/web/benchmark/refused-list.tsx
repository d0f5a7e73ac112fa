import { List, Stack, Text } from '@mantine/core';
import type { Compared } from '../api/benchmark.ts';
import { count, plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';

const NAMED = 6;

/** What must not be compared, by its reasons. */
export function RefusedList({ rows }: { readonly rows: readonly Compared[] }) {
  const groups = new Map<string, Compared[]>();
  for (const row of rows) {
    const reasons = row.verdict.findings
      .filter(({ severity }) => severity === 'refuses')
      .map(({ why }) => why);
    const key = JSON.stringify([row.source.id, reasons]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return (
    <Section
      title={`${plural(rows.length, 'figure')} not compared`}
      lead="One reason is enough. The figures stay on record for metrics that are like them."
    >
      <Stack gap="md">
        {[...groups].map(([key, alike]) => {
          const [first] = alike;
          if (!first) return null;
          const names = [...new Set(alike.map(({ observation }) => observation.entity))];
          return (
            <div key={key}>
              <Text fw={600} size="sm">
                <Go to={`/decide/benchmarks/sources/${first.source.id}`}>{first.source.name}</Go>:{' '}
                {names.slice(0, NAMED).join(', ')}
                {names.length > NAMED ? ` and ${count(names.length - NAMED)} more` : ''}
              </Text>
              <List size="sm">
                {first.verdict.findings
                  .filter(({ severity }) => severity === 'refuses')
                  .map(({ rule, part, why }) => (
                    <List.Item key={`${rule} ${part}`}>{why}</List.Item>
                  ))}
              </List>
            </div>
          );
        })}
      </Stack>
    </Section>
  );
}
