import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { call } from '../api/client.ts';
import { useSession } from '../api/session.ts';
import { pathOf, searchOf } from './address.ts';
import { useActions } from './palette-actions.ts';
import { PLACES, pagesFor, SETTINGS } from './places.ts';

const [store, palette] = createSpotlight();

const STRATEGY_GROUPS = {
  goals: 'Goals',
  reviews: 'Reviews',
  decisions: 'Decisions',
  initiatives: 'Initiatives',
} as const;

/** Finds every page, metric, goal, review, decision, customer, segment and action. Loaded when it is first asked for. */
export default function Palette({ opens }: { readonly opens: number }) {
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [settled] = useDebouncedValue(query.trim(), 150);
  const actions = useActions();
  const { permissions } = useSession();
  useEffect(() => {
    if (opens > 0) palette.open();
  }, [opens]);

  const metrics = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
    staleTime: 60_000,
  });
  const segments = useQuery({
    queryKey: ['segments'],
    queryFn: ({ signal }) => call('GET /segments', { query: { limit: 200 }, signal }),
    staleTime: 60_000,
  });
  const customers = useQuery({
    queryKey: ['customers', 'find', settled],
    queryFn: ({ signal }) => call('GET /customers', { query: { search: settled, limit: 8 }, signal }),
    enabled: settled.length > 1 && permissions.includes('customer.read'),
  });

  const strategy = useQuery({
    queryKey: ['strategy', 'find', settled],
    queryFn: ({ signal }) => call('GET /strategy/find', { query: { search: settled }, signal }),
    enabled: settled.length > 1 && permissions.includes('strategy.read'),
  });

  const looking = customers.isFetching || strategy.isFetching || settled !== query.trim();

  const groups = useMemo((): SpotlightActionGroupData[] => {
    const go = (to: string) => () => void navigate({ to });
    return [
      {
        group: 'Pages',
        actions: [...PLACES, SETTINGS].flatMap((place) => [
          ...(place.pages.length === 0
            ? [{ id: place.path, label: place.name, onClick: go(place.path) }]
            : []),
          ...pagesFor(place, permissions).map((page) => ({
            id: page.path,
            label: page.name,
            description: place.name,
            keywords: page.words ?? '',
            onClick: go(page.path),
          })),
        ]),
      },
      { group: 'Actions', actions: actions.map((action) => ({ ...action })) },
      {
        group: 'Metrics',
        actions: (metrics.data?.items ?? []).map((metric) => ({
          id: metric.id,
          label: metric.sheet.title,
          onClick: go(`/decide/metrics/${metric.id}`),
        })),
      },
      ...(['goals', 'reviews', 'decisions', 'initiatives'] as const).map((kind) => ({
        group: STRATEGY_GROUPS[kind],
        actions: (strategy.data?.[kind] ?? []).map((one) => ({
          id: one.id,
          label: one.title,
          description: one.under,
          // The server has already matched these; the words typed keep them in the list.
          keywords: settled,
          onClick: () => void navigate({ to: pathOf(one.to), search: searchOf(one.to) as never }),
        })),
      })),
      {
        group: 'Segments',
        actions: (segments.data?.items ?? []).map((segment) => ({
          id: segment.id,
          label: segment.name,
          onClick: go(`/listen/segments/${segment.id}`),
        })),
      },
      {
        group: 'Customers',
        actions: (customers.data?.items ?? []).map((customer) => ({
          id: customer.id,
          label: customer.name ?? customer.externalId,
          description: customer.externalId,
          // The server has already matched these; the words typed keep them in the list.
          keywords: settled,
          onClick: go(`/listen/customers/${customer.id}`),
        })),
      },
    ];
  }, [navigate, actions, permissions, metrics.data, segments.data, customers.data, strategy.data, settled]);

  return (
    <Spotlight
      store={store}
      attributes={{ content: { 'aria-label': 'Find' } }}
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      limit={30}
      scrollable
      maxHeight="60vh"
      highlightQuery
      nothingFound={
        query === ''
          ? ' '
          : looking
            ? 'Looking…'
            : 'Nothing by that name. Customers are found by name, e-mail or their own number.'
      }
      searchProps={{
        leftSection: <IconSearch size={20} aria-hidden />,
        placeholder: 'Find a page, metric, goal, decision, customer or action',
        'aria-label': 'Find a page, metric, goal, decision, customer or action',
      }}
    />
  );
}
