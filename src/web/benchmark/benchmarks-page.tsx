import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../api/session.ts';
import { Term } from '../glossary/term.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { FiguresTable } from './figures-table.tsx';
import { ImportFigures } from './import-figures.tsx';
import { PeerGroups } from './peer-groups.tsx';
import { SourcesTable } from './sources-table.tsx';

/** What others reach: sources, their figures, and whom the organization compares itself with. */
export function BenchmarksPage() {
  const { view = 'sources' } = useSearch({ strict: false }) as { view?: string };
  const navigate = useNavigate();
  const may = useMay('benchmark.change');
  return (
    <Page
      title="Benchmarks"
      lead={
        <>
          What others reach, and how alike it is. A <Term of="benchmark">benchmark</Term> is only compared
          with what was measured the same way of the same people; what is unlike is refused, with the reason.
        </>
      }
      actions={
        <>
          <LinkButton to="/decide/benchmarks/compare" variant="default">
            Compare
          </LinkButton>
          <LinkButton to="/decide/benchmarks/kit" variant="default">
            Survey of competitors
          </LinkButton>
          <LinkButton to="/decide/benchmarks/exchange" variant="default">
            Exchange
          </LinkButton>
          {may && <LinkButton to="/decide/benchmarks/sources/new">Add a source</LinkButton>}
        </>
      }
    >
      <Tabs
        value={view}
        onChange={(next) => void navigate({ to: '.', search: { view: next } as never, replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="sources">Sources</Tabs.Tab>
          <Tabs.Tab value="figures">Figures</Tabs.Tab>
          <Tabs.Tab value="peers">Peer groups</Tabs.Tab>
          {may && <Tabs.Tab value="import">Import a table</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="sources">
          <SourcesTable />
        </Tabs.Panel>
        <Tabs.Panel value="figures">
          <FiguresTable />
        </Tabs.Panel>
        <Tabs.Panel value="peers">
          <PeerGroups />
        </Tabs.Panel>
        <Tabs.Panel value="import">
          <ImportFigures />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
