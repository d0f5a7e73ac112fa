import { Button, Menu, Modal, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, fileAddress } from '../api/client.ts';
import type { Options } from '../api/endpoints.ts';
import { useMay } from '../api/session.ts';
import { Notice } from './notice.tsx';
import { ProblemView } from './problem-view.tsx';
import { ProgressLine } from './progress-line.tsx';

type Wanted = Options<'POST /exports'>['body'];

const FORMATS: readonly (readonly [Wanted['format'], string])[] = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel workbook'],
  ['ndjson', 'JSON lines'],
  ['parquet', 'Parquet'],
];

/** Everything of one kind as a file; it is written in the background. */
export function ExportButton({ what }: { readonly what: Wanted['what'] }) {
  const may = useMay('export.run');
  const [jobId, setJobId] = useState<string | null>(null);
  const start = useMutation({
    mutationFn: (format: Wanted['format']) => call('POST /exports', { body: { what, format } }),
    onSuccess: (job) => setJobId(job.id),
  });
  const job = useQuery({
    queryKey: ['job', jobId],
    queryFn: ({ signal }) => call('GET /jobs/{id}', { path: { id: jobId ?? '' }, signal }),
    enabled: jobId !== null,
    refetchInterval: (query) => (query.state.data?.finishedAt ? false : 700),
  });
  if (!may) return null;
  const close = () => {
    setJobId(null);
    start.reset();
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            Export all {what}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map(([format, name]) => (
            <Menu.Item key={format} onClick={() => start.mutate(format)}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={jobId !== null || start.error !== null} onClose={close} title={`Export all ${what}`}>
        <Stack>
          {start.error && <ProblemView problem={start.error} />}
          {job.error && <ProblemView problem={job.error} />}
          {job.data?.problem && (
            <Notice tone="bad" title="The file could not be written" urgent>
              {job.data.problem}
            </Notice>
          )}
          {jobId && !job.data?.finishedAt && !job.error && (
            <>
              <ProgressLine
                doing={job.data?.doing ?? 'Writing the file'}
                share={job.data?.progress ?? null}
              />
              <Text size="sm" c="dimmed">
                It goes on when you close this.
              </Text>
            </>
          )}
          {job.data?.state === 'done' && (
            <>
              <Text>The file is ready.</Text>
              <Button
                component="a"
                href={fileAddress(`/exports/${job.data.id}/file`)}
                download
                onClick={close}
              >
                Download
              </Button>
            </>
          )}
        </Stack>
      </Modal>
    </>
  );
}
