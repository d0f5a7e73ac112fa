import { useInfiniteQuery } from '@tanstack/react-query';
import type { Observation } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { withUnit } from '../figure/unit.ts';
import { Go } from '../shell/go.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import type { RowAction } from '../table/row-menu.tsx';
import { useKeyWords } from './key-fields.tsx';
import { useSources } from './sources-table.tsx';
import { benchmarkUnit, periodWords } from './words.ts';

interface Props {
  /** Only figures of this source. */
  readonly sourceId?: string;
  readonly actions?: (row: Observation) => readonly RowAction[];
}

/** Published figures, each with its interval and n where they are known. */
export function FiguresTable({ sourceId, actions }: Props) {
  const sources = useSources();
  const { labelOf } = useKeyWords();
  const pages = useInfiniteQuery({
    queryKey: ['benchmark observations', sourceId ?? 'all'],
    queryFn: ({ signal, pageParam }) =>
      call('GET /benchmarks/observations', {
        query: { limit: 200, ...(sourceId ? { sourceId } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const named = new Map((sources.data?.items ?? []).map((source) => [source.id, source]));
  const unitIn = (row: Observation) => {
    const unit = named.get(row.sourceId)?.key.unit;
    return benchmarkUnit(row.key.unit ?? (unit?.known ? unit.value : ''));
  };
  const columns: readonly Column<Observation>[] = [
    { key: 'entity', title: 'Of', value: (row) => row.entity },
    {
      key: 'period',
      title: 'Period',
      value: (row) => row.periodLabel,
      cell: (row) => periodWords(row.periodLabel),
    },
    {
      key: 'value',
      title: 'Value',
      numeric: true,
      value: (row) => row.value,
      cell: (row) => withUnit(row.value, unitIn(row)),
    },
    {
      key: 'interval',
      title: 'Interval',
      value: (row) => row.low,
      cell: (row) =>
        row.low === null || row.high === null ? (
          <span className="quiet">not published</span>
        ) : (
          `${withUnit(row.low, unitIn(row))} to ${withUnit(row.high, unitIn(row))}`
        ),
    },
    { key: 'n', title: 'n', numeric: true, value: (row) => row.n },
    {
      key: 'metric',
      title: 'Metric',
      value: (row) => labelOf(row.key.variant ?? known(named.get(row.sourceId)?.key.variant) ?? ''),
    },
    ...(sourceId
      ? []
      : [
          {
            key: 'source',
            title: 'Source',
            value: (row: Observation) => named.get(row.sourceId)?.name,
            cell: (row: Observation) => (
              <Go to={`/decide/benchmarks/sources/${row.sourceId}`}>
                {named.get(row.sourceId)?.name ?? 'Source'}
              </Go>
            ),
          },
        ]),
    {
      key: 'url',
      title: 'Read it there',
      optional: true,
      value: (row) => row.url,
      cell: (row) =>
        row.url ? (
          <a href={row.url} rel="noreferrer" target="_blank">
            {new URL(row.url).hostname}
          </a>
        ) : (
          <span className="quiet">not known</span>
        ),
    },
  ];
  return (
    <Loaded query={pages} waiting={<Waiting shape="table" />}>
      {(data) => (
        <DataTable
          name="published figures"
          rows={data.pages.flatMap(({ items }) => items)}
          columns={columns}
          rowKey={(row) => row.id}
          {...(actions ? { actions } : {})}
          more={
            pages.hasNextPage
              ? { load: () => void pages.fetchNextPage(), loading: pages.isFetchingNextPage }
              : undefined
          }
        />
      )}
    </Loaded>
  );
}

function known(fact: { readonly known: boolean; readonly value?: string } | undefined): string | undefined {
  return fact?.known ? fact.value : undefined;
}
