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
  /** What the person is here, and where faults of it are found; an owner by default. */
  readonly label?: string;
  readonly description?: string;
  readonly place?: string;
}

/** Who answers for it: a person of the organization, or the name of somebody who does not sign in. */
export function OwnerField(props: Props) {
  const { owner, fault, disabled, onChange, place = 'owner' } = props;
  const people = useQuery({
    queryKey: ['people', 'all'],
    queryFn: ({ signal }) => call('GET /people', { query: { limit: 200 }, signal }),
    staleTime: 60_000,
  });
  const items = people.data?.items ?? [];
  const left = owner !== null && 'left' in owner && owner.left;
  return (
    <Autocomplete
      label={props.label ?? 'Owner'}
      description={props.description ?? 'Who answers for it; a person of the organization, or any name'}
      disabled={disabled}
      data={[...new Set(items.map(({ name }) => name))]}
      value={owner?.name ?? ''}
      error={
        fault(place) ??
        fault(`${place}.name`) ??
        fault(`${place}.personId`) ??
        (left ? `${owner.name} has left: choose a new owner.` : undefined)
      }
      onChange={(name) => {
        const person = items.find((one) => one.name === name);
        onChange(name === '' ? null : person ? { personId: person.id, name } : { name });
      }}
    />
  );
}
