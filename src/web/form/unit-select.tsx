import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';

/** The part of the organization that the page is about, from the address; null for the whole. */
export function useUnit(): string | null {
  return (useSearch({ strict: false }) as { unit?: string }).unit ?? null;
}

/** Chooses the part of the organization that a page is about; nothing to see where there are no parts. */
export function UnitSelect() {
  const unit = useUnit();
  const navigate = useNavigate();
  const units = useQuery({ queryKey: ['units'], queryFn: ({ signal }) => call('GET /units', { signal }) });
  if ((units.data?.items.length ?? 0) === 0) return null;
  return (
    <Select
      size="xs"
      w={200}
      aria-label="Part of the organization"
      data={[
        { value: '', label: 'Whole organization' },
        ...(units.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={unit ?? ''}
      onChange={(next) => void navigate({ to: '.', search: (next ? { unit: next } : {}) as never })}
    />
  );
}
