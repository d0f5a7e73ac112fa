import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { useSession } from '../api/session.ts';
import { gapText, ReadingLine, StatusMark } from '../goal/status.tsx';
import { HORIZON_NAMES, moneyText } from '../goal/words.ts';
import { Go } from '../shell/go.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';

/** Goals that cost money, each with how it stands. */
export function BudgetGoals() {
  const { permissions } = useSession();
  const may = permissions.includes('strategy.read');
  const goals = useQuery({
    queryKey: ['loyalty', 'goals'],
    queryFn: ({ signal }) => call('GET /loyalty/goals', { signal }),
    enabled: may,
  });
  if (!may) return null;
  return (
    <Stack gap="sm">
      <Title order={3}>Goals with a budget</Title>
      <Loaded query={goals} waiting={<Waiting />}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              No goal says what it may cost. <Go to="/decide/strategy">Open the ladder</Go>
            </Text>
          ) : (
            <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
              {items.map((goal) => (
                <li key={goal.id}>
                  <Text size="sm" fw={600} component="div">
                    <Go to={`/decide/goals/${goal.id}`}>{goal.title}</Go> <StatusMark status={goal.status} />
                  </Text>
                  <Text size="xs" c="dimmed" component="div">
                    {HORIZON_NAMES[goal.horizon]}, budget {goal.budget?.known && moneyText(goal.budget.value)}
                    {goal.costToMiss?.known && `, ${moneyText(goal.costToMiss.value)} if missed`}.{' '}
                    {gapText(goal.status)} <ReadingLine goal={goal} />
                  </Text>
                </li>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  );
}
