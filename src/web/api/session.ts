import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Permission, Session } from './access.ts';
import { CallProblem, call } from './client.ts';

/** Who is here, in which organization, and what they may do. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call('GET /session', { signal }),
  staleTime: 60_000,
  // Without it there is no page: where the database is away that is said at once, and tried again from there.
  retry: (times, problem) => times < 2 && problem instanceof CallProblem && problem.body.status === 0,
});

/** The session; inside the shell it is always there. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  return data ?? { setUp: true, demo: false, organizations: [], permissions: [], providers: [] };
}

/** Whether the person's role allows `permission`; the server decides again on every call. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}

/** The organization's zone, where its days begin. */
export function useZone(): string | undefined {
  return useSession().organization?.zone;
}
