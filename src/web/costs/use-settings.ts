import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { CostSettings } from '../api/costs.ts';

export function useSettingsQuery() {
  return useQuery({
    queryKey: ['costs', 'settings'],
    queryFn: ({ signal }) => call('GET /costs/settings', { signal }),
    staleTime: 30_000,
  });
}

/** How costs are reckoned; nothing until it is known. */
export function useSettings(): CostSettings | undefined {
  return useSettingsQuery().data;
}
