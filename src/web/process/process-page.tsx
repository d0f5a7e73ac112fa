import { Button, Modal, Tabs, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Process } from '../api/process.ts';
import { useMay } from '../api/session.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { number } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { BeginVersion } from './begin-version.tsx';
import { CompareView } from './compare-view.tsx';
import { DeleteProcess } from './delete-process.tsx';
import { HistoryView } from './history-view.tsx';
import { ProcessForm } from './process-form.tsx';
import { useProcess } from './use-process.ts';
import { VersionView } from './version-view.tsx';

const VIEWS = { map: 'Map', table: 'Table', compare: 'Before and after', history: 'History' } as const;
type View = keyof typeof VIEWS;

interface Search {
  readonly view?: View;
  readonly version?: number;
}

/** One process: its versions as a drawing and as a table, compared, and who changed what. */
export function ProcessPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { view, version } = useSearch({ strict: false }) as Search;
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const navigate = useNavigate();
  const may = useMay('process.change');
  const process = useProcess(id);
  const [editing, setEditing] = useState(false);
  const shown = view && VIEWS[view] ? view : narrow ? 'table' : 'map';
  const go = (search: Search) => void navigate({ to: '.', search: search as never, replace: true });
  // On a phone the table comes first: it needs no drawing.
  const order: View[] = narrow
    ? ['table', 'map', 'compare', 'history']
    : ['map', 'table', 'compare', 'history'];
  return (
    <Page
      title={process.data?.name ?? 'Process'}
      lead={process.data?.purpose}
      back={{ to: '/improve/processes', name: 'Processes' }}
      actions={
        may &&
        process.data && (
          <>
            <DeleteProcess process={process.data} />
            <Button variant="default" onClick={() => setEditing(true)}>
              Edit what is said of it
            </Button>
          </>
        )
      }
    >
      <Loaded query={process} waiting={<Waiting shape="page" />}>
        {(data) => (
          <>
            <About process={data} />
            {data.versions.length === 0 ? (
              <BeginVersion process={data} onBegun={(begun) => go({ version: begun })} />
            ) : (
              <Tabs
                value={shown}
                onChange={(next) => go({ view: next as View, ...(version ? { version } : {}) })}
                keepMounted={false}
              >
                <Tabs.List mb="md">
                  {order.map((key) => (
                    <Tabs.Tab key={key} value={key}>
                      {VIEWS[key]}
                    </Tabs.Tab>
                  ))}
                </Tabs.List>
                <Tabs.Panel value={shown}>
                  {shown === 'compare' ? (
                    <CompareView process={data} />
                  ) : shown === 'history' ? (
                    <HistoryView process={data} />
                  ) : (
                    <VersionView
                      process={data}
                      number={data.versions.find((one) => one.number === version)?.number ?? latest(data)}
                      view={shown}
                      onVersion={(next) => go({ view: shown, version: next })}
                    />
                  )}
                </Tabs.Panel>
              </Tabs>
            )}
            <Modal opened={editing} onClose={() => setEditing(false)} title="Edit the process" size="lg">
              <ProcessForm
                process={data}
                onSaved={() => setEditing(false)}
                onCancel={() => setEditing(false)}
              />
            </Modal>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function latest({ versions }: Process): number {
  return versions.at(-1)?.number ?? 0;
}

function About({ process }: { readonly process: Process }) {
  const { owner, volume, initiativeId } = process;
  return (
    <Section>
      <Facts>
        <Fact name="Owner">
          {owner && (owner.left ? `${owner.name} has left: choose a new owner` : owner.name)}
        </Fact>
        <Fact name="Cases">
          {volume &&
            `${number(volume.cases.likely, 0)} a ${volume.per}${
              volume.cases.low === volume.cases.high
                ? ''
                : ` (${number(volume.cases.low, 0)} to ${number(volume.cases.high, 0)})`
            }`}
        </Fact>
        <Fact name="Initiative">
          {initiativeId ? (
            <Go to={`/improve/initiatives/${initiativeId}`} search={{ view: 'process' }}>
              The initiative that changes it
            </Go>
          ) : (
            <span className="quiet">none: it stands alone</span>
          )}
        </Fact>
        <Fact name="How it is to be done">
          <Go to="/improve/standard-work" search={{ process: process.id }}>
            Standard work
          </Go>
        </Fact>
      </Facts>
      {volume && (
        <EvidenceList
          items={volume.evidence}
          none="The number of cases is what somebody said; no source is linked."
        />
      )}
      <Text size="sm" c="dimmed">
        A <Term of="processMap">process map</Term> tells each step with who does it, how long it takes, what
        it costs and what goes wrong.
      </Text>
    </Section>
  );
}
