import { Container, Title } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { CallProblem, call } from '../api/client.ts';
import { ProblemView } from './problem-view.tsx';

/** While the database is away this page stays, rather than a blank one each time that it is tried. */
function isAway(problem: unknown): boolean {
  return problem instanceof CallProblem && problem.body.status === 503;
}

/** Shown in place of a page that broke or could not be loaded. */
export function ProblemPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <Container size="sm" py="xl">
      <Title order={1} mb="md">
        This page could not be shown
      </Title>
      <ProblemView
        problem={error}
        onRetry={async () => {
          if (isAway(error) && (await call('GET /session').then(() => false, isAway))) return;
          reset();
          void router.invalidate();
        }}
      />
    </Container>
  );
}
