import { notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { CallProblem } from './client.ts';

/** The cache of what the server said. A refusal is not asked again; only silence and overload are, twice. */
export function makeQueries(): QueryClient {
  // By default what is put into the cache shows with the next timer: a ticked box would first jump back.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    queryCache: new QueryCache({ onError: signInAgain }),
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

/** A session that has run out leads to signing in, and back to where the person was. */
function signInAgain(problem: unknown): void {
  if (!(problem instanceof CallProblem) || problem.body.status !== 401) return;
  const { pathname, search } = window.location;
  if (pathname === '/sign-in') return;
  window.location.assign(`/sign-in?back=${encodeURIComponent(JSON.stringify(pathname + search))}`);
}
