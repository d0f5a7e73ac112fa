import { Autocomplete, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { KeyParts } from '../api/benchmark.ts';
import { call } from '../api/client.ts';

interface Props {
  readonly value: KeyParts;
  /** The part that was changed. */
  readonly onChange: (part: KeyParts) => void;
  readonly fault: (place: string) => string | undefined;
  /** Parts that something else says already. */
  readonly fixed?: KeyParts;
  readonly disabled?: boolean;
}

/** The parts of the comparability key as people fill them in; what stays empty is unknown, and is shown as that. */
export function KeyFields({ value, onChange, fault, fixed = {}, disabled = false }: Props) {
  const { parts, variants, labelOf } = useKeyWords();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
      {parts.map(({ key, label, question, among }) => {
        const part = key as keyof KeyParts;
        const said = fixed[part];
        const shared = {
          label,
          description: said ? 'Said by the metric itself' : question,
          error: fault(`key.${key}`),
          disabled: disabled || Boolean(said),
        };
        const set = (text: string | null) => onChange({ [part]: text || null } as KeyParts);
        if (part === 'variant') {
          return (
            <Autocomplete
              key={key}
              {...shared}
              placeholder="Not known"
              data={variants.map(({ label }) => label)}
              value={labelOf(said ?? value.variant ?? '')}
              onChange={set}
            />
          );
        }
        return among ? (
          <Select
            key={key}
            {...shared}
            clearable
            placeholder="Not known"
            data={among}
            value={(said ?? value[part] ?? null) as string | null}
            onChange={set}
          />
        ) : (
          <TextInput
            key={key}
            {...shared}
            placeholder="Not known"
            value={(said ?? value[part] ?? '') as string}
            onChange={(event) => set(event.currentTarget.value)}
          />
        );
      })}
    </SimpleGrid>
  );
}

/** The parts of the key with the question that each answers, and what ways of calculating are called. */
export function useKeyWords() {
  const { data } = useQuery({
    queryKey: ['benchmark rules'],
    queryFn: ({ signal }) => call('GET /benchmarks/rules', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const variants = data?.variants ?? [];
  return {
    parts: data?.parts ?? [],
    variants,
    labelOf: (variant: string) => variants.find(({ key }) => key === variant)?.label ?? variant,
  };
}
