import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { ProgressLine } from '../state/progress-line.tsx';

/** Looking around the demo operator: it is made, its credentials are told once, its data loads in the background. */
export function DemoChoice({ onMade }: { readonly onMade: () => void }) {
  const demo = useMutation({ mutationFn: () => call('POST /demo'), onSuccess: onMade });
  if (demo.data) return <DemoMade jobId={demo.data.jobId} credentials={demo.data.credentials} />;
  return (
    <Stack gap="sm">
      <Button variant="default" loading={demo.isPending} onClick={() => demo.mutate()}>
        Look around the demo
      </Button>
      {demo.error && <ProblemView problem={demo.error} />}
    </Stack>
  );
}

interface MadeProps {
  readonly jobId: string;
  readonly credentials: { readonly email: string; readonly password: string } | undefined;
}

function DemoMade({ jobId, credentials }: MadeProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const job = useQuery({
    queryKey: ['job', jobId],
    queryFn: ({ signal }) => call('GET /jobs/{id}', { path: { id: jobId }, signal }),
    refetchInterval: (query) => (query.state.data?.finishedAt ? false : 800),
  });
  const ended = job.data?.finishedAt != null;

  async function enter() {
    await queries.resetQueries();
    await navigate({ to: '/' });
  }

  return (
    <Stack gap="sm">
      {credentials && (
        <Notice tone="plain" title="How to sign in again">
          <Stack gap={4}>
            Keep this; it is shown this once.
            <Group gap="sm">
              <Code>{credentials.email}</Code>
              <Code>{credentials.password}</Code>
            </Group>
          </Stack>
        </Notice>
      )}
      {!ended && (
        <ProgressLine
          doing={job.data?.doing ?? 'Making the demo operator'}
          share={job.data?.progress ?? null}
        />
      )}
      {job.data?.problem && (
        <Notice tone="bad" title="The demo's data could not be loaded">
          {job.data.problem}
        </Notice>
      )}
      {!ended && (
        <Text size="sm" c="dimmed">
          You may go in already; figures fill up as its data arrives.
        </Text>
      )}
      <Button onClick={() => void enter()}>Go in</Button>
    </Stack>
  );
}
