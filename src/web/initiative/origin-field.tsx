import { Anchor, Input, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Origin } from '../api/initiative.ts';
import { EvidenceLink } from '../evidence/evidence-list.tsx';
import { Notice } from '../state/notice.tsx';

interface Props {
  readonly value: Origin;
  readonly fault: (place: string) => string | undefined;
  /** The goal that the origin knows, where it knows one. */
  readonly onChange: (origin: Origin, goalId: string | null) => void;
}

export function useOrigins() {
  return useQuery({
    queryKey: ['initiative origins'],
    queryFn: ({ signal }) => call('GET /initiative-origins', { signal }),
    staleTime: 60_000,
  });
}

/** Where the wish came from: one of what the record has to offer, or words. */
export function OriginField({ value, fault, onChange }: Props) {
  const origins = useOrigins();
  const kinds = origins.data?.items ?? [];
  const kind = kinds.find(({ key }) => key === value.kind);
  const candidates = kind?.candidates ?? [];
  const chosen = candidates.findIndex(({ id, title }) => id === value.id && title === value.title);
  const [own, setOwn] = useState(false);
  const words = own || candidates.length === 0 || (chosen < 0 && value.title !== '');
  return (
    <Input.Wrapper label="Comes from" description={kind?.means} error={fault('origin.kind')}>
      <Stack gap="sm" mt="xs">
        {origins.error && (
          <Notice tone="warn">What it may come from could not be read; say it in words.</Notice>
        )}
        <Select
          aria-label="Kind of origin"
          w={220}
          allowDeselect={false}
          data={kinds.map(({ key, name }) => ({ value: key, label: name }))}
          value={value.kind}
          onChange={(next) => {
            setOwn(false);
            if (next) onChange({ kind: next, id: null, title: '', to: null }, null);
          }}
        />
        {words ? (
          <TextInput
            label={value.kind === 'idea' ? 'Whose idea, and where it was said' : 'What it comes from'}
            required
            value={value.title}
            error={fault('origin.title')}
            onChange={(event) => {
              setOwn(true);
              onChange({ ...value, title: event.currentTarget.value }, null);
            }}
          />
        ) : (
          <Select
            label={`Which ${kind?.name.toLowerCase() ?? 'origin'}`}
            required
            searchable
            data={candidates.map(({ title }, at) => ({ value: String(at), label: title }))}
            value={chosen < 0 ? null : String(chosen)}
            error={fault('origin.title')}
            onChange={(at) => {
              const found = at === null ? undefined : candidates[Number(at)];
              if (!found) return;
              const { id, title, to, goalId } = found;
              onChange({ kind: value.kind, id, title, to }, goalId);
            }}
          />
        )}
        {chosen >= 0 && (
          <Text size="sm" c="dimmed">
            {candidates[chosen]?.why}
          </Text>
        )}
        {!words && (
          <Anchor component="button" type="button" size="sm" w="fit-content" onClick={() => setOwn(true)}>
            It is not among them: say it in words
          </Anchor>
        )}
      </Stack>
    </Input.Wrapper>
  );
}

/** An origin as it reads: its kind, and the way to it. */
export function OriginText({ origin }: { readonly origin: Origin }) {
  const origins = useOrigins();
  const name = origins.data?.items.find(({ key }) => key === origin.kind)?.name;
  return (
    <>
      {name && <span className="quiet">{name}: </span>}
      {origin.to ? <EvidenceLink evidence={{ to: origin.to, title: origin.title }} /> : origin.title}
    </>
  );
}
