import { Button, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { sessionQuery } from '../api/session.ts';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { ProgressLine } from '../state/progress-line.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { SetupForm } from './setup-form.tsx';

/** The first visit: make your organization, or look around the demo operator. */
export function WelcomePage() {
  const session = useQuery(sessionQuery);
  const [making, setMaking] = useState(false);
  return (
    <EntryFrame
      wide={!making}
      title={making ? 'Make your organization' : 'Welcome'}
      lead={
        making
          ? 'You become its owner. After this, nobody can register uninvited.'
          : 'Perpetua keeps the record of customer experience work: what customers say and do, what you decided, what you changed, and what it brought.'
      }
    >
      <Loaded query={session}>
        {(data) => {
          if (data.setUp) return <Navigate to={data.person ? '/' : '/sign-in'} replace />;
          return making ? (
            <SetupForm onBack={() => setMaking(false)} />
          ) : (
            <Choices onMake={() => setMaking(true)} />
          );
        }}
      </Loaded>
    </EntryFrame>
  );
}

function Choices({ onMake }: { readonly onMake: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const demo = useMutation({
    mutationFn: () => call('POST /demo'),
    onSuccess: async () => {
      await queries.resetQueries();
      await navigate({ to: '/' });
    },
  });
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Paper withBorder p="lg" radius="lg" bg="var(--sheet)">
          <Stack h="100%" justify="space-between">
            <Stack gap="sm">
              <Title order={2}>Make your organization</Title>
              <Text size="sm">Start on your own data. It takes a minute:</Text>
              <List size="sm">
                <List.Item>name the organization and yourself,</List.Item>
                <List.Item>drop in a file of survey answers, customers or events,</List.Item>
                <List.Item>see your first figure, with its interval.</List.Item>
              </List>
            </Stack>
            <Button onClick={onMake} disabled={demo.isPending}>
              Make your organization
            </Button>
          </Stack>
        </Paper>
        <Paper withBorder p="lg" radius="lg" bg="var(--sheet)">
          <Stack h="100%" justify="space-between">
            <Stack gap="sm">
              <Title order={2}>Look around the demo operator</Title>
              <Text size="sm">
                A simulated telecom operator with customers, calls, tickets, bills and surveys, and a process
                change whose effect is known. Everything in it is made up, and marked so.
              </Text>
            </Stack>
            <Button variant="default" loading={demo.isPending} onClick={() => demo.mutate()}>
              Look around the demo
            </Button>
          </Stack>
        </Paper>
      </SimpleGrid>
      {demo.isPending && (
        <ProgressLine doing="Making the demo operator" share={null} detail="This takes up to a minute" />
      )}
      {demo.error && <ProblemView problem={demo.error} />}
    </Stack>
  );
}
