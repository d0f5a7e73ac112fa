import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';

export function usePeerGroups() {
  return useQuery({
    queryKey: ['peer groups'],
    queryFn: ({ signal }) => call('GET /benchmarks/peer-groups', { signal }),
  });
}

/** Names that published figures are given under, of all sources, however many pages they fill. */
export function usePublishedEntities() {
  return useQuery({
    queryKey: ['benchmark observations', 'entities'],
    queryFn: async ({ signal }) => {
      const of = new Map<string, Set<string>>();
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof pageFrom>> = await pageFrom(cursor, signal);
        for (const { sourceId, entity } of page.items)
          of.set(sourceId, (of.get(sourceId) ?? new Set()).add(entity));
        cursor = page.next;
      } while (cursor !== null);
      return of;
    },
  });
}

function pageFrom(cursor: string | null, signal: AbortSignal) {
  return call('GET /benchmarks/observations', {
    query: { limit: 200, ...(cursor === null ? {} : { cursor }) },
    signal,
  });
}
