import { List, SimpleGrid, Stack, Text } from '@mantine/core';
import type { AdviceWord, Portfolio, PortfolioRow } from '../api/initiative.ts';
import { readable } from '../format/prose.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { adviceText } from './words.tsx';

const LISTS: readonly (readonly [AdviceWord, string, string])[] = [
  ['start', 'Passed the gate and likely to pay.', 'No initiative is ready to start.'],
  [
    'stop',
    'Does not work, breaks what must not break, or never pays.',
    'No initiative has a reason to be stopped.',
  ],
  ['continue', 'Works, or is being judged.', 'None is under way with a cycle.'],
  ['wait', 'What is still in the way of a start.', 'None waits.'],
  ['cannot_tell', 'What nobody knows decides here.', 'None; something is known of each.'],
];

/** What to start, stop and continue, each with its reasons and their figures. */
export function AdviceLists({ portfolio }: { readonly portfolio: Portfolio }) {
  const lists = LISTS.map(([word, means, none]) => ({
    ...{ word, means, none },
    rows: portfolio.items.filter(({ advice }) => advice?.word === word),
  }));
  const full = lists.filter(({ rows }) => rows.length > 0);
  const empty = lists.filter(({ rows }) => rows.length === 0);
  return (
    <Stack>
      {empty.length > 0 && (
        <Text component="div">
          {empty.map(({ word, none }) => (
            <div key={word}>
              <b>{adviceText(word)}:</b> {none}
            </div>
          ))}
        </Text>
      )}
      <SimpleGrid
        cols={{ base: 1, md: Math.min(2, full.length), xl: Math.min(3, full.length) }}
        style={{ alignItems: 'start' }}
      >
        {full.map(({ word, means, rows }) => (
          <Section key={word} title={adviceText(word)} lead={means}>
            {rows.map((row) => (
              <Reasons key={row.initiative.id} row={row} />
            ))}
          </Section>
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function Reasons({ row }: { readonly row: PortfolioRow }) {
  const { initiative, advice } = row;
  if (!advice) return null;
  return (
    <Stack gap={4}>
      <Text fw={600} size="sm">
        <Go to={`/improve/initiatives/${initiative.id}`}>{initiative.name}</Go>
      </Text>
      <List size="sm">
        {advice.reasons.map((reason) => (
          <List.Item key={reason}>{readable(reason)}</List.Item>
        ))}
        {advice.but.map((reason) => (
          <List.Item key={reason}>But: {readable(reason)}</List.Item>
        ))}
      </List>
      {advice.unknown.length > 0 && (
        <Text size="xs" c="dimmed">
          Unknown: {advice.unknown.join(', ')}.
        </Text>
      )}
    </Stack>
  );
}
