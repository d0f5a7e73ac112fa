import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';

/** The people side of one initiative, or of all. */
export function useAdoption(initiativeId: string | null) {
  return useQuery({
    queryKey: ['adoption', initiativeId],
    queryFn: ({ signal }) =>
      call('GET /adoption', { query: initiativeId === null ? {} : { initiativeId }, signal }),
  });
}

/** Reads again what a change may have moved: figures of training and hours hang together. */
export function useAdoptionChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['adoption'] });
    await queries.invalidateQueries({ queryKey: ['attendance'] });
    await queries.invalidateQueries({ queryKey: ['home'] });
  };
}
