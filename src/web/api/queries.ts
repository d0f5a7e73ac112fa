import { QueryClient } from '@tanstack/react-query';
import { CallProblem } from './client.ts';

/** The cache of what the server said. A refusal is not asked again; only silence and overload are, twice. */
export function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (times, problem) =>
          times < 2 && problem instanceof CallProblem && [0, 502, 503, 504].includes(problem.body.status),
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
}
