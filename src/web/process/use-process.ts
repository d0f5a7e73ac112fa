import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';

/** One process with its versions. */
export function useProcess(id: string) {
  return useQuery({
    queryKey: ['process', id],
    queryFn: ({ signal }) => call('GET /processes/{id}', { path: { id }, signal }),
  });
}

/** A version with its map. */
export function useVersion(id: string, number: number) {
  return useQuery({
    queryKey: ['process version', id, number],
    queryFn: ({ signal }) =>
      call('GET /processes/{id}/versions/{number}', { path: { id, number: String(number) }, signal }),
    enabled: number > 0,
  });
}
