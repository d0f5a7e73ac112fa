import { IconReportMoney } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Initiative } from '../api/initiative.ts';
import { useMay } from '../api/session.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { CaseTable } from './cases-page.tsx';

/** The business cases of an initiative. */
export function CaseSection({ initiative }: { readonly initiative: Initiative }) {
  const may = useMay('case.change');
  const cases = useQuery({
    queryKey: ['business cases', 'of', initiative.id],
    queryFn: ({ signal }) => call('GET /business-cases', { query: { initiativeId: initiative.id }, signal }),
  });
  const start = may && (
    <LinkButton to="/prove/cases/new" search={{ initiative: initiative.id, name: initiative.name }}>
      New business case
    </LinkButton>
  );
  return (
    <Loaded query={cases} waiting={<Waiting shape="table" />}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={<IconReportMoney />} title="No business case yet" action={start}>
            A case says how this initiative becomes money and what it costs. Its ledger and its judged cycles
            then tell, month by month, what came of it.
          </EmptyState>
        ) : (
          <>
            <CaseTable rows={items} />
            <div>{start}</div>
          </>
        )
      }
    </Loaded>
  );
}
