import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Upload } from '../api/intake.ts';
import { sendFile } from '../api/upload.ts';
import { FileDrop } from '../form/file-drop.tsx';
import { bytes, percent } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { ProgressLine } from '../state/progress-line.tsx';

interface Props {
  readonly title?: string;
  readonly lead?: string;
  readonly onUploaded: (upload: Upload) => void;
}

/** Step one: the file is sent as it is. */
export function UploadStep({ title, lead, onUploaded }: Props) {
  const [share, setShare] = useState(0);
  const stop = useRef<AbortController | null>(null);
  const send = useMutation({
    mutationFn: (file: File) => {
      stop.current = new AbortController();
      setShare(0);
      return sendFile(file, setShare, stop.current.signal);
    },
    onSuccess: onUploaded,
  });
  const stopped = send.error instanceof DOMException && send.error.name === 'AbortError';
  return (
    <Section {...(title ? { title } : {})} {...(lead ? { lead } : {})}>
      <Stack>
        <FileDrop
          label="Drop a file of customers, survey answers, events or ledger entries here"
          accept=".csv,.tsv,.txt,.xlsx,.ndjson,.jsonl,.json,.parquet"
          disabled={send.isPending}
          onFile={(file) => send.mutate(file)}
        />
        {send.isPending && (
          <ProgressLine
            doing={share < 1 ? `Sending ${send.variables.name}` : 'Reading its beginning'}
            share={share < 1 ? share : null}
            detail={`${percent(share, 0)} of ${bytes(send.variables.size)}`}
            onCancel={() => stop.current?.abort()}
          />
        )}
        {send.error && !stopped && <ProblemView problem={send.error} />}
      </Stack>
    </Section>
  );
}
