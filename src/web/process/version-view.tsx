import { Button, Group, Menu, Modal, Select, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconDownload, IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { call, fileAddress } from '../api/client.ts';
import type { Process, ProcessVersion, VersionState } from '../api/process.ts';
import { useMay, useSession } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { Merge } from '../form/merge.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { failed, said } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import { CaseFigures } from './case-figures.tsx';
import { ImportFile } from './import-file.tsx';
import { addStep, emptyStep } from './map-changes.ts';
import { MapView } from './map-view.tsx';
import classes from './process.module.css';
import { RolesEditor } from './roles-editor.tsx';
import { StepPanel } from './step-panel.tsx';
import { StepTable } from './step-table.tsx';
import { type SaveState, useMapEditor } from './use-map-editor.ts';
import { useVersion } from './use-process.ts';
import { STATES, versionName } from './words.ts';

interface Props {
  readonly process: Process;
  readonly number: number;
  readonly view: 'map' | 'table';
  readonly onVersion: (number: number) => void;
}

/** One version while it is drawn: the map or the table, what one case takes, and what is not finished. */
export function VersionView({ process, number, view, onVersion }: Props) {
  const version = useVersion(process.id, number);
  return (
    <Loaded query={version} waiting={<Waiting shape="chart" />}>
      {(data) => (
        <Drawing
          key={`${process.id} ${data.number} ${data.settledAt}`}
          version={data}
          {...{ process, view, onVersion }}
        />
      )}
    </Loaded>
  );
}

const SAVED: Readonly<Record<SaveState, string>> = {
  saved: 'Saved',
  waiting: 'Not saved yet',
  saving: 'Saving…',
  failed: 'Not saved',
};

function Drawing({
  process,
  version,
  view,
  onVersion,
}: Omit<Props, 'number'> & { readonly version: ProcessVersion }) {
  const may = useMay('process.change');
  const currency = useSession().organization?.currency ?? 'EUR';
  const editor = useMapEditor(version);
  const [open, setOpen] = useState<string | null>(null);
  const [roles, setRoles] = useState(false);
  const disabled = !may || version.settledAt !== null;
  const fault = faultsOf(editor.problem);
  const code = editor.map.currency ?? currency;
  const general = editor.findings.filter(({ stepId }) => stepId === null);
  function onKeyDown(event: KeyboardEvent) {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (typing || disabled || !(event.ctrlKey || event.metaKey)) return;
    const redo = event.key.toLowerCase() === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey);
    const act = redo ? editor.redo : event.key.toLowerCase() === 'z' ? editor.undo : null;
    if (!act) return;
    event.preventDefault();
    act();
  }
  const add = (kind: 'task' | 'decision' | 'event' | 'end') => {
    const last = editor.map.steps.findLast((one) => one.kind !== 'end') ?? null;
    const step = emptyStep(kind, { laneId: last?.laneId ?? null });
    editor.change(addStep(editor.map, step, last));
    setOpen(step.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of what is inside; each has a button too
    <div onKeyDown={onKeyDown}>
      <Stack>
        <VersionBar {...{ process, version, onVersion }} />
        {version.settledAt !== null && (
          <Notice tone="plain">
            This version is settled. To change something, make a new version from it.
          </Notice>
        )}
        <div className={classes['bar']}>
          {!disabled && (
            <>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconArrowBackUp size={14} aria-hidden />}
                disabled={!editor.undo}
                onClick={() => editor.undo?.()}
              >
                Undo
              </Button>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconArrowForwardUp size={14} aria-hidden />}
                disabled={!editor.redo}
                onClick={() => editor.redo?.()}
              >
                Redo
              </Button>
              {view === 'map' && (
                <>
                  <Button size="xs" variant="default" onClick={() => add('task')}>
                    Add task
                  </Button>
                  <Button size="xs" variant="default" onClick={() => add('decision')}>
                    Add decision
                  </Button>
                  <Button size="xs" variant="default" onClick={() => add('event')}>
                    Add waiting
                  </Button>
                  <Button size="xs" variant="default" onClick={() => add('end')}>
                    Add end
                  </Button>
                  <Button
                    size="xs"
                    variant="default"
                    onClick={async () => editor.change((await import('./canvas/layout.ts')).tidy(editor.map))}
                  >
                    Tidy up
                  </Button>
                </>
              )}
            </>
          )}
          <Button size="xs" variant="default" onClick={() => setRoles(true)}>
            Roles and rates
          </Button>
          {!disabled && (
            <Text size="sm" c="dimmed" role="status" ml="auto">
              {SAVED[editor.state]}
            </Text>
          )}
        </div>
        {editor.problem != null && <ProblemView problem={editor.problem} onRetry={editor.save} />}
        {general.length > 0 && (
          <Notice tone="warn" title="Not finished">
            {general.map(({ rule }) => `The map ${rule}.`).join(' ')}
          </Notice>
        )}
        {view === 'map' ? (
          <>
            <MapView {...{ editor, disabled }} onOpen={setOpen} />
            <Text size="xs" c="dimmed">
              Drag a step into the band of another role to hand it over; drag from its right side to another
              step to connect them; Delete takes out what is selected. Everything can be done in the table
              too.
            </Text>
          </>
        ) : (
          <StepTable {...{ editor, disabled, fault }} onOpen={setOpen} />
        )}
        <Section title="What one case takes">
          <CaseFigures
            process={process}
            version={version}
            finished={editor.findings.length === 0}
            map={editor.map}
          />
        </Section>
      </Stack>
      <StepPanel
        {...{ editor, disabled, fault }}
        stepId={open}
        currency={code}
        onClose={() => setOpen(null)}
      />
      <Modal opened={roles} onClose={() => setRoles(false)} title="Roles and rates" size="xl">
        <RolesEditor {...{ editor, disabled, fault, currency }} />
      </Modal>
      {editor.clash && (
        <Merge
          what="map"
          base={editor.clash.base}
          changes={editor.clash.changes}
          now={editor.clash.now}
          fields={editor.clash.fields}
          onMerge={editor.settleClash}
          onClose={editor.leaveClash}
        />
      )}
    </div>
  );
}

/** Which version is shown, and what can be done with it as a whole. */
function VersionBar({
  process,
  version,
  onVersion,
}: Pick<Props, 'process' | 'onVersion'> & { readonly version: ProcessVersion }) {
  const may = useMay('process.change');
  const queries = useQueryClient();
  const [importing, setImporting] = useState(false);
  const took = async (number: number) => {
    await queries.invalidateQueries({ queryKey: ['process', process.id] });
    await queries.invalidateQueries({ queryKey: ['processes'] });
    onVersion(number);
  };
  const copy = useMutation({
    mutationFn: (state: VersionState) =>
      call('POST /processes/{id}/versions', {
        path: { id: process.id },
        body: { state, copyOf: version.number },
      }),
    onSuccess: ({ number }) => took(number),
    onError: failed,
  });
  const settle = useMutation({
    mutationFn: () =>
      call('POST /processes/{id}/versions/{number}/settle', {
        path: { id: process.id, number: String(version.number) },
        version: version.version,
      }),
    onSuccess: async (settled) => {
      queries.setQueryData(['process version', process.id, version.number], settled);
      await took(version.number);
      said('Settled: nobody changes this version any more.');
    },
    onError: failed,
  });
  return (
    <Group gap="sm" align="flex-end">
      <Select
        label="Version"
        w={320}
        maw="100%"
        data={process.versions.map((one) => ({ value: String(one.number), label: versionName(one) }))}
        value={String(version.number)}
        onChange={(next) => next && onVersion(Number(next))}
      />
      {may && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" loading={copy.isPending}>
              New version from it
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(['after', 'before'] as const).map((state) => (
              <Menu.Item key={state} onClick={() => copy.mutate(state)}>
                {STATES[state]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {may && version.settledAt === null && (
        <Button variant="default" loading={settle.isPending} onClick={() => settle.mutate()}>
          Settle this version
        </Button>
      )}
      {may && (
        <Button
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden />}
          onClick={() => setImporting(true)}
        >
          Read a BPMN file
        </Button>
      )}
      <Button
        variant="default"
        component="a"
        download
        leftSection={<IconDownload size={16} aria-hidden />}
        href={fileAddress(`/processes/${process.id}/versions/${version.number}/bpmn`)}
      >
        BPMN file
      </Button>
      <ImportFile
        process={process}
        opened={importing}
        onClose={() => setImporting(false)}
        onRead={(number) => void took(number)}
      />
    </Group>
  );
}
