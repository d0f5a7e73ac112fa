import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Goal } from '../api/strategy.ts';

interface NamedOwner {
  readonly personId?: string | null;
  readonly name?: string | null;
}

interface Props {
  readonly owner: Goal['owner'] | NamedOwner | null;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
  readonly onChange: (owner: NamedOwner | null) => void;
}

/** Who answers for it: a person of the organization, or the name of somebody who does not sign in. */
export function OwnerField({ owner, fault, disabled, onChange }: Props) {
  const people = useQuery({
    queryKey: ['people', 'all'],
    queryFn: ({ signal }) => call('GET /people', { query: { limit: 200 }, signal }),
    staleTime: 60_000,
  });
  const items = people.data?.items ?? [];
  const left = owner !== null && 'left' in owner && owner.left;
  return (
    <Autocomplete
      label="Owner"
      description="Who answers for it; a person of the organization, or any name"
      disabled={disabled}
      data={[...new Set(items.map(({ name }) => name))]}
      value={owner?.name ?? ''}
      error={
        fault('owner') ??
        fault('owner.personId') ??
        (left ? `${owner.name} has left: choose a new owner.` : undefined)
      }
      onChange={(name) => {
        const person = items.find((one) => one.name === name);
        onChange(name === '' ? null : person ? { personId: person.id, name } : { name });
      }}
    />
  );
}
