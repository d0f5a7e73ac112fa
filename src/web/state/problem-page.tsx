import { Container, Title } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ProblemView } from './problem-view.tsx';

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
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </Container>
  );
}
