import {
  Autocomplete,
  Button,
  Group,
  Modal,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { LedgerEntry, LedgerVocabulary } from '../api/costs.ts';
import { CurrencySelect } from '../form/currency-select.tsx';
import { faultsOf } from '../form/faults.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import type { MergeField } from '../form/merge-changes.ts';
import { fromMinor, toMinor } from '../goal/amount.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

interface Draft {
  readonly month: string;
  readonly category: string;
  readonly value: number | '';
  readonly currency: string;
  readonly campaign: string;
  readonly segment: string;
  readonly channel: string;
  readonly tool: string;
  readonly unitId: string | null;
  readonly initiativeId: string | null;
  readonly note: string;
}

interface Props {
  readonly entry: LedgerEntry | null;
  readonly words: LedgerVocabulary;
  readonly onClose: () => void;
}

/** An amount by hand, or a change of an entry; where two people change one, both are kept and a choice is asked for. */
export function EntryForm({ entry, words, onClose }: Props) {
  const queries = useQueryClient();
  const [base, setBase] = useState(entry);
  const [changes, setChanges] = useState<Partial<Draft>>({});
  const [why, setWhy] = useState('');
  const [theirs, setTheirs] = useState<LedgerEntry | null>(null);
  const before = base ? draftOf(base) : blank(words);
  const form = { ...before, ...changes };
  const set = (part: Partial<Draft>) => setChanges((now) => ({ ...now, ...part }));
  const save = useMutation({
    mutationFn: ({ draft, version }: { draft: Draft; version: number | null }) =>
      base && version !== null
        ? call('PATCH /ledger/entries/{id}', {
            path: { id: base.id },
            body: { ...inputOf(draft), why: why || null },
            version,
          })
        : call('POST /ledger/entries', { body: inputOf(draft) }),
    onSuccess: async () => {
      said(base ? 'The entry is changed; the trace keeps what stood there.' : 'The amount is booked.');
      await queries.invalidateQueries({ queryKey: ['ledger'] });
      onClose();
    },
    onError: async (problem) => {
      if (!isOutdated(problem) || !base) return;
      setTheirs(await call('GET /ledger/entries/{id}', { path: { id: base.id } }));
    },
  });
  const fault = faultsOf(save.error);
  const category = words.categories.find(({ key }) => key === form.category);
  const name = (key: 'campaign' | 'segment' | 'channel' | 'tool', label: string, list: readonly string[]) => (
    <Autocomplete
      label={label}
      data={[...list]}
      value={form[key]}
      error={fault(key)}
      onChange={(value) => set({ [key]: value })}
    />
  );
  const place = (
    key: 'unitId' | 'initiativeId',
    label: string,
    list: readonly { readonly id: string; readonly name: string }[],
  ) => (
    <Select
      label={label}
      clearable
      searchable
      disabled={list.length === 0}
      placeholder={list.length === 0 ? 'There is none' : 'None'}
      data={list.map((one) => ({ value: one.id, label: one.name }))}
      value={form[key]}
      error={fault(key)}
      onChange={(value) => set({ [key]: value })}
    />
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ draft: form, version: base?.version ?? null });
  }
  if (theirs && base)
    return (
      <Merge<Draft>
        what="entry"
        base={before}
        changes={changes}
        now={draftOf(theirs)}
        fields={fieldsOf(words)}
        pending={save.isPending}
        problem={isOutdated(save.error) ? null : save.error}
        onMerge={(merged) => {
          setBase(theirs);
          save.mutate({ draft: { ...draftOf(theirs), ...merged }, version: theirs.version });
        }}
        onClose={() => setTheirs(null)}
      />
    );
  const groups = [...new Set(words.categories.map(({ groupLabel }) => groupLabel))];
  return (
    <Modal opened onClose={onClose} size="lg" title={base ? 'Change an entry' : 'Enter an amount'}>
      <form onSubmit={submit}>
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label="Month"
              description="Written YYYY-MM, such as 2026-03"
              required
              data-autofocus
              value={form.month}
              error={fault('month')}
              onChange={(event) => set({ month: event.currentTarget.value.trim() })}
            />
            <Select
              label="Category"
              description={category?.means ?? 'What it was spent on'}
              required
              searchable
              data={groups.map((group) => ({
                group,
                items: words.categories
                  .filter(({ groupLabel }) => groupLabel === group)
                  .map(({ key, label }) => ({ value: key, label })),
              }))}
              value={form.category || null}
              error={fault('category')}
              onChange={(value) => value && set({ category: value })}
            />
            <NumberInput
              label="Amount"
              description="Less than nothing for a credit"
              required
              value={form.value}
              error={fault('amount') ?? fault('amount.minor')}
              onChange={(value) => set({ value: typeof value === 'number' ? value : '' })}
            />
            <Stack gap={0} justify="flex-end">
              <CurrencySelect
                value={form.currency}
                error={fault('amount.currency')}
                onChange={(currency) => set({ currency })}
              />
            </Stack>
            {name('campaign', 'Campaign', words.words.campaigns)}
            {name('segment', 'Segment', words.words.segments)}
            {name('channel', 'Channel', words.words.channels)}
            {name('tool', 'Tool', words.words.tools)}
            {place('unitId', 'Unit', words.units)}
            {place('initiativeId', 'Initiative', words.initiatives)}
          </SimpleGrid>
          <Textarea
            label="Note"
            autosize
            value={form.note}
            error={fault('note')}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
          {base && (
            <TextInput
              label="Why it is changed"
              description="Kept in the trace"
              value={why}
              onChange={(event) => setWhy(event.currentTarget.value)}
            />
          )}
          {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              loading={save.isPending}
              disabled={form.value === '' || form.category === '' || form.month === ''}
            >
              {base ? 'Save the change' : 'Book it'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function blank({ months, currency }: LedgerVocabulary): Draft {
  return {
    month: months.at(-1)?.month ?? '',
    category: '',
    value: '',
    currency,
    campaign: '',
    segment: '',
    channel: '',
    tool: '',
    unitId: null,
    initiativeId: null,
    note: '',
  };
}

function draftOf(entry: LedgerEntry): Draft {
  const { minor, currency } = entry.amount;
  return {
    month: entry.month,
    category: entry.category,
    value: fromMinor(minor, currency),
    currency,
    campaign: entry.campaign ?? '',
    segment: entry.segment ?? '',
    channel: entry.channel ?? '',
    tool: entry.tool ?? '',
    unitId: entry.unitId,
    initiativeId: entry.initiativeId,
    note: entry.note ?? '',
  };
}

function inputOf(draft: Draft) {
  const { value, currency, campaign, segment, channel, tool, note, ...rest } = draft;
  const text = (given: string) => (given.trim() === '' ? null : given.trim());
  return {
    ...rest,
    amount: { minor: toMinor(value === '' ? 0 : value, currency), currency },
    campaign: text(campaign),
    segment: text(segment),
    channel: text(channel),
    tool: text(tool),
    note: text(note),
  };
}

function fieldsOf(words: LedgerVocabulary): readonly MergeField<Draft>[] {
  const label = (
    key: keyof Draft & string,
    name: string,
    text = (value: unknown) => String(value || 'none'),
  ) => ({
    key,
    label: name,
    prose: false,
    text: text as (value: never) => string,
  });
  const of = (list: readonly { readonly id: string; readonly name: string }[]) => (value: unknown) =>
    list.find(({ id }) => id === value)?.name ?? 'none';
  return [
    label('month', 'Month'),
    label(
      'category',
      'Category',
      (value) => words.categories.find(({ key }) => key === value)?.label ?? 'none',
    ),
    label('value', 'Amount'),
    label('currency', 'Currency'),
    label('campaign', 'Campaign'),
    label('segment', 'Segment'),
    label('channel', 'Channel'),
    label('tool', 'Tool'),
    label('unitId', 'Unit', of(words.units)),
    label('initiativeId', 'Initiative', of(words.initiatives)),
    label('note', 'Note'),
  ] as unknown as readonly MergeField<Draft>[];
}
