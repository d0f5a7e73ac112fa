import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { StartInitiative } from './start-initiative.tsx';
import { InitiativeBadge } from './words.tsx';

/** What is done for a goal: the initiatives that serve it, and the way to another. */
export function InitiativesOfGoal({ id }: { readonly id: string }) {
  const initiatives = useQuery({
    queryKey: ['initiatives', 'of goal', id],
    queryFn: ({ signal }) => call('GET /initiatives', { query: { goalId: id, limit: 200 }, signal }),
  });
  return (
    <Section
      title="Initiatives that serve it"
      actions={<StartInitiative size="xs" origin={{ kind: 'idea', title: '' }} goalId={id} />}
    >
      <Loaded query={initiatives}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              None yet: nothing that is changed for customers serves this goal directly.
            </Text>
          ) : (
            items.map(({ id: initiativeId, name, state }) => (
              <Group key={initiativeId} gap="sm">
                <Go to={`/improve/initiatives/${initiativeId}`}>{name}</Go>
                <InitiativeBadge state={state} />
              </Group>
            ))
          )
        }
      </Loaded>
    </Section>
  );
}
