import { Stepper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { FileReading, Mapping, Reading } from '../api/intake.ts';
import { Page } from '../shell/page.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { MappingStep } from './mapping-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { UploadStep } from './upload-step.tsx';

/** A new import in three steps: the file, how it is understood, what would be stored. */
export function NewImportPage() {
  const { target, upload: sent } = useSearch({ strict: false }) as {
    readonly target?: string;
    /** The id of a file that was dropped on another page. */
    readonly upload?: string;
  };
  const [upload, setUpload] = useState<{ readonly id: string } | null>(sent ? { id: sent } : null);
  const [asked, setAsked] = useState<Partial<FileReading>>({});
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [step, setStep] = useState(sent ? 1 : 0);
  const targets = useQuery({
    queryKey: ['import targets'],
    queryFn: ({ signal }) => call('GET /import-targets', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const reading = useQuery({
    queryKey: ['reading', upload?.id, asked],
    queryFn: ({ signal }) =>
      call('GET /uploads/{id}/reading', { path: { id: upload?.id ?? '' }, query: questionOf(asked), signal }),
    enabled: upload !== null,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });

  return (
    <Page
      title="Import a file"
      lead="CSV, Excel, JSON lines or Parquet. Nothing is stored before you have seen how it is understood."
      back={{ to: '/listen/imports', name: 'Imports' }}
    >
      <Stepper active={step} onStepClick={setStep} allowNextStepsSelect={false} size="sm" iconSize={28}>
        <Stepper.Step label="File" description={(upload && reading.data?.name) || 'Choose one'}>
          <UploadStep
            onUploaded={(file) => {
              setUpload(file);
              setAsked({});
              setMapping(null);
              setStep(1);
            }}
          />
        </Stepper.Step>
        <Stepper.Step label="Columns" description="Check and correct">
          <Loaded query={targets}>
            {({ items }) => (
              <Loaded query={reading} waiting={<Waiting shape="table" />}>
                {(data) => (
                  <MappingStep
                    reading={data as Reading}
                    targets={items}
                    asked={target}
                    mapping={mapping}
                    onRead={(change) => {
                      setAsked((now) => ({ ...now, ...change }));
                      setMapping(null);
                    }}
                    onMapping={setMapping}
                    onNext={() => setStep(2)}
                  />
                )}
              </Loaded>
            )}
          </Loaded>
        </Stepper.Step>
        <Stepper.Step label="Preview" description="Then run">
          {upload && mapping && (
            <PreviewStep
              upload={upload}
              mapping={mapping}
              target={targets.data?.items.find(({ name }) => name === mapping.target)}
              onBack={() => setStep(1)}
              onMapping={setMapping}
            />
          )}
        </Stepper.Step>
      </Stepper>
    </Page>
  );
}

/** What the person corrected about the reading, as the API asks for it. */
function questionOf(asked: Partial<FileReading>) {
  const { encoding, delimiter, quote, sheet, headerRow } = asked;
  return {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(quote === undefined ? {} : { quote }),
    ...(sheet ? { sheet } : {}),
    ...(headerRow === undefined ? {} : { headerRow }),
  };
}
