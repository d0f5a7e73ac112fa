import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Metric } from '../api/metric.ts';

/** What the later stations stand on, as far as it is there. */
export interface Groundwork {
  readonly surveys: number;
  readonly metrics: readonly Metric[];
  readonly usable: readonly Metric[];
  readonly withTarget: readonly Metric[];
}

/** Looks at what is there; undefined while it loads. */
export function useGroundwork(): { readonly data: Groundwork | undefined; readonly error: unknown } {
  const metrics = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
  });
  const surveys = useQuery({
    queryKey: ['surveys', 'all'],
    queryFn: ({ signal }) => call('GET /surveys', { query: { limit: 200 }, signal }),
  });
  const error = metrics.error ?? surveys.error;
  if (!metrics.data || !surveys.data) return { data: undefined, error };
  const items = metrics.data.items.filter(({ retired }) => !retired);
  const usable = items.filter((metric) => metric.missing.length === 0);
  return {
    data: {
      surveys: surveys.data.items.length,
      metrics: items,
      usable,
      withTarget: usable.filter((metric) => metric.sheet.target?.known),
    },
    error: null,
  };
}
