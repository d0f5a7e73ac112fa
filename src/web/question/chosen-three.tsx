import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';

/** The three that were chosen, beside the answer that names them. */
export function ChosenThree({ unitId }: { readonly unitId: string | null }) {
  const { data } = useQuery({
    queryKey: ['top-three', unitId],
    queryFn: ({ signal }) => call('GET /top-three', { query: { ...(unitId && { unitId }) }, signal }),
  });
  if (!data) return null;
  const to = { to: '/decide/top-three', search: unitId ? { unit: unitId } : {} };
  if (data.chosen.length === 0)
    return (
      <Text size="sm">
        None is chosen yet: <Go {...to}>rank the candidates and choose three</Go>.
      </Text>
    );
  return (
    <Stack gap={4}>
      <List type="ordered" size="sm">
        {data.chosen.map(({ id, title, until, why }) => (
          <List.Item key={id}>
            <b>{title}</b>, until {day(until)}. {why}
          </List.Item>
        ))}
      </List>
      <Text size="sm">
        <Go {...to}>How they were ranked, and what was left out</Go>
      </Text>
    </Stack>
  );
}
