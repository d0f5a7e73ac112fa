import { useQueryClient } from '@tanstack/react-query';
import type { CaseChange, CaseScenario } from '../api/businessCase.ts';
import { call } from '../api/client.ts';
import { said } from '../state/toast.ts';

/** Makes the next version with other scenarios, from those that the case has now: what somebody else did meanwhile stays. */
export function useScenarios(id: string) {
  const queries = useQueryClient();
  return async (
    make: (now: readonly CaseScenario[]) => readonly CaseScenario[],
    why: string,
  ): Promise<void> => {
    const now = await call('GET /business-cases/{id}', { path: { id } });
    const saved = await call('PATCH /business-cases/{id}', {
      path: { id },
      body: { scenarios: [...make(now.scenarios)], why } as CaseChange,
      version: now.version,
    });
    queries.setQueryData(['business case', id], saved);
    await queries.invalidateQueries({ queryKey: ['business cases'] });
    said(`Version ${saved.version} is made.`);
  };
}
