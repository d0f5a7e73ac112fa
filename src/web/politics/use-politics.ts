import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Politics } from '../api/politics.ts';

/** All of one file of politics. */
export function usePolitics(id: string) {
  return useQuery({
    queryKey: ['politics-file', id],
    queryFn: ({ signal }) => call('GET /politics/{id}', { path: { id }, signal }),
  });
}

/** Reads politics again after something of them was changed. */
export function usePoliticsAgain() {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['politics-file'] });
    await queries.invalidateQueries({ queryKey: ['politics'] });
    await queries.invalidateQueries({ queryKey: ['stakeholders'] });
  };
}

/** What each part of the section is given. */
export interface PartProps {
  readonly politics: Politics;
  readonly may: boolean;
}

/** Names of stakeholders by id. */
export function namesOf({ stakeholders }: Politics): (id: string) => string {
  const names = new Map(stakeholders.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? 'somebody who was taken out';
}
