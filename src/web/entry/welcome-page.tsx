import { Button, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { sessionQuery } from '../api/session.ts';
import { Go } from '../shell/go.tsx';
import { Loaded } from '../state/loaded.tsx';
import { DemoChoice } from './demo-choice.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { SetupForm } from './setup-form.tsx';

/** The first visit: make your organization, or look around the demo operator. */
export function WelcomePage() {
  const session = useQuery(sessionQuery);
  const [making, setMaking] = useState(false);
  // The demo's password is shown once: nothing may leave the page before it was seen.
  const [demoMade, setDemoMade] = useState(false);
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
          if (data.setUp && !demoMade) return <Navigate to={data.person ? '/' : '/sign-in'} replace />;
          return making ? (
            <SetupForm onBack={() => setMaking(false)} />
          ) : (
            <>
              <Choices onMake={() => setMaking(true)} onDemo={() => setDemoMade(true)} />
              {data.demo && !demoMade && (
                <Text size="sm">
                  The demo operator has been made already. <Go to="/sign-in">Sign in with its password</Go>
                </Text>
              )}
            </>
          );
        }}
      </Loaded>
    </EntryFrame>
  );
}

interface ChoicesProps {
  readonly onMake: () => void;
  readonly onDemo: () => void;
}

function Choices({ onMake, onDemo }: ChoicesProps) {
  return (
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
          <Button onClick={onMake}>Make your organization</Button>
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
          <DemoChoice onMade={onDemo} />
        </Stack>
      </Paper>
    </SimpleGrid>
  );
}
