import { ActionIcon, Button, Group, Input, Select, Stack, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Evidence } from '../api/question.ts';
import classes from './evidence.module.css';
import { EVIDENCE_NAMES } from './evidence-list.tsx';

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: readonly Evidence[];
  readonly onChange: (value: Evidence[]) => void;
  /** Kinds that fit best come first. */
  readonly first?: readonly Evidence['kind'][];
  readonly error?: string | undefined;
}

const LISTED: readonly Evidence['kind'][] = [
  'metric',
  'goal',
  'decision',
  'survey',
  'segment',
  'initiative',
  'case',
  'process',
];
const OTHERS: readonly Evidence['kind'][] = ['driver', 'benchmark', 'review', 'page'];

/** Links evidence: metrics, goals and decisions from a list, anything else by its address inside Perpetua. */
export function EvidencePicker({ label, description, value, onChange, first = [], error }: Props) {
  const [kind, setKind] = useState<Evidence['kind']>(first[0] ?? 'metric');
  const kinds = [...new Set([...first, ...LISTED, ...OTHERS])].filter((one) => one !== 'question');
  const add = (one: Evidence) => {
    if (!value.some(({ to, title }) => to === one.to && title === one.title)) onChange([...value, one]);
  };
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      component="fieldset"
      className={classes['picker'] ?? ''}
    >
      <Stack gap="xs" mt="xs">
        {value.length > 0 && (
          <ul className={classes['list']}>
            {value.map((one) => (
              <li key={`${one.kind} ${one.to} ${one.title}`}>
                <span className={classes['kind']}>{EVIDENCE_NAMES[one.kind]}</span>
                <span>{one.title}</span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={`Take out ${one.title}`}
                  onClick={() => onChange(value.filter((other) => other !== one))}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
        <Group gap="sm" align="flex-end">
          <Select
            size="xs"
            w={140}
            label="Kind"
            data={kinds.map((one) => ({ value: one, label: EVIDENCE_NAMES[one] }))}
            value={kind}
            allowDeselect={false}
            onChange={(next) => next && setKind(next as Evidence['kind'])}
          />
          {LISTED.includes(kind) ? (
            <Listed key={kind} kind={kind} onAdd={add} />
          ) : (
            <ByAddress key={kind} kind={kind} onAdd={add} />
          )}
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}

interface Adding {
  readonly kind: Evidence['kind'];
  readonly onAdd: (evidence: Evidence) => void;
}

function Listed({ kind, onAdd }: Adding) {
  const found = useQuery({
    queryKey: ['evidence', kind],
    queryFn: ({ signal }) => listOf(kind, signal),
    staleTime: 30_000,
  });
  return (
    <Select
      size="xs"
      flex={1}
      miw={220}
      searchable
      limit={50}
      label={`Link ${/^[aeiou]/i.test(EVIDENCE_NAMES[kind]) ? 'an' : 'a'} ${EVIDENCE_NAMES[kind].toLowerCase()}`}
      placeholder={found.isPending ? 'Looking…' : 'Type to find it'}
      nothingFoundMessage="Nothing by that name"
      data={(found.data ?? []).map(({ id, title }) => ({ value: id ?? '', label: title }))}
      value={null}
      onChange={(id) => {
        const one = found.data?.find((evidence) => evidence.id === id);
        if (one) onAdd(one);
      }}
    />
  );
}

async function listOf(kind: Evidence['kind'], signal: AbortSignal): Promise<Evidence[]> {
  const as = (id: string, title: string, to: string): Evidence => ({
    kind,
    id,
    title: title.slice(0, 300),
    to,
  });
  switch (kind) {
    case 'metric': {
      const { items } = await call('GET /metrics', { signal });
      return items
        .filter(({ retired }) => retired === null)
        .map(({ id, sheet }) => as(id, sheet.title, `/decide/metrics/${id}`));
    }
    case 'goal': {
      const { items } = await call('GET /goals', { signal });
      return items.map(({ id, title }) => as(id, title, `/decide/goals/${id}`));
    }
    case 'decision': {
      const { items } = await call('GET /decisions', { query: { limit: 200 }, signal });
      return items.map(({ id, what }) => as(id, what, `/decide/decisions/${id}`));
    }
    case 'survey': {
      const { items } = await call('GET /surveys', { query: { limit: 200 }, signal });
      return items.map(({ id, name }) => as(id, name, `/listen/surveys/${id}`));
    }
    case 'initiative': {
      const { items } = await call('GET /initiatives', { query: { limit: 200 }, signal });
      return items.map(({ id, name }) => as(id, name, `/improve/initiatives/${id}`));
    }
    case 'case': {
      const { items } = await call('GET /business-cases', { signal });
      return items.map(({ id, name }) => as(id, name, `/prove/cases/${id}`));
    }
    case 'process': {
      const { items } = await call('GET /processes', { signal });
      return items.map(({ id, name }) => as(id, name, `/improve/processes/${id}`));
    }
    default: {
      const { items } = await call('GET /segments', { query: { limit: 200 }, signal });
      return items.map(({ id, name }) => as(id, name, `/listen/segments/${id}`));
    }
  }
}

function ByAddress({ kind, onAdd }: Adding) {
  const [title, setTitle] = useState('');
  const [address, setAddress] = useState('');
  const to = inside(address);
  return (
    <>
      <TextInput
        size="xs"
        label="What it shows"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        flex={1}
        miw={220}
        label="Address in Perpetua"
        placeholder="Copy it from the browser’s address bar"
        value={address}
        error={address !== '' && to === null ? 'Must be a page of this Perpetua' : undefined}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Button
        size="xs"
        variant="default"
        disabled={to === null || title.trim() === ''}
        onClick={() => {
          if (to === null) return;
          onAdd({ kind, id: null, title: title.trim(), to });
          setTitle('');
          setAddress('');
        }}
      >
        Link
      </Button>
    </>
  );
}

/** The path of an address inside this Perpetua; null for any other. */
function inside(address: string): string | null {
  const text = address.trim();
  if (text === '') return null;
  try {
    const url = new URL(text, window.location.origin);
    return url.origin === window.location.origin ? `${url.pathname}${url.search}` : null;
  } catch {
    return null;
  }
}
