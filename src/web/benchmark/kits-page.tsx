import { IconClipboardList } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CompetitiveKit } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { KitForm } from './kit-form.tsx';

const COLUMNS: readonly Column<CompetitiveKit>[] = [
  {
    key: 'name',
    title: 'Survey',
    value: (row) => row.name,
    cell: (row) => <Go to={`/decide/benchmarks/kit/${row.id}`}>{row.name}</Go>,
  },
  { key: 'brands', title: 'Brands', value: (row) => row.brands.map(({ name }) => name).join(', ') },
  { key: 'category', title: 'Of', value: (row) => row.category },
  { key: 'country', title: 'Country', value: (row) => row.country },
];

/** Surveys of competitors’ customers, prepared here and fielded anywhere. */
export function KitsPage() {
  const navigate = useNavigate();
  const may = useMay('benchmark.change');
  const kits = useQuery({
    queryKey: ['competitive kits'],
    queryFn: ({ signal }) => call('GET /benchmarks/kits', { signal }),
  });
  const prepare = may && <LinkButton to="/decide/benchmarks/kit/new">Prepare a survey</LinkButton>;
  return (
    <Page
      title="Survey of competitors"
      lead={
        <>
          A <Term of="doubleBlind">competitive survey</Term> asks customers of several brands alike, without
          telling who commissioned it. Only such scores compare firms.
        </>
      }
      back={{ to: '/decide/benchmarks', name: 'Benchmarks' }}
      actions={(kits.data?.items.length ?? 0) > 0 && prepare}
    >
      <Loaded query={kits} waiting={<Waiting shape="table" />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<IconClipboardList />} title="No competitive survey yet" action={prepare}>
              Name the brands that your customers could choose. You get a questionnaire to field with any
              panel or agency, and a mapping by which its answers come back in.
            </EmptyState>
          ) : (
            <DataTable
              name="competitive surveys"
              rows={items}
              columns={COLUMNS}
              rowKey={(row) => row.id}
              onOpen={(row) => void navigate({ to: `/decide/benchmarks/kit/${row.id}` })}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

/** A new competitive survey. */
export function NewKitPage() {
  return (
    <Page
      title="Prepare a survey of competitors"
      lead="Which brands, sold as what, and where. The own brand is only marked here: it stands in nothing that is fielded."
      back={{ to: '/decide/benchmarks/kit', name: 'Survey of competitors' }}
    >
      <KitForm kit={null} />
    </Page>
  );
}
