import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';

interface Props {
  readonly value: string | null;
  readonly onChange: (circleId: string | null) => void;
  readonly error?: string | undefined;
}

/** Who may read a record; nothing to see where there are no circles. */
export function CircleSelect({ value, onChange, error }: Props) {
  const circles = useQuery({
    queryKey: ['circles'],
    queryFn: ({ signal }) => call('GET /circles', { signal }),
  });
  const items = circles.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Select
      label="Circle"
      description="Who may read it; without a circle, everybody here"
      maw={320}
      clearable
      placeholder="Everybody"
      data={items.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
