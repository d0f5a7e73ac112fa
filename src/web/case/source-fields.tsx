import { Group, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CaseInput, CaseSource } from '../api/businessCase.ts';
import { call } from '../api/client.ts';
import { EvidencePicker } from '../evidence/evidence-picker.tsx';
import { count } from '../format/number.ts';
import { SOURCE_NAMES, written } from './words.ts';

interface Props {
  readonly input: CaseInput;
  readonly initiativeId: string | null;
  readonly fault: (field: string) => string | undefined;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<CaseInput>) => void;
}

/** Where a figure comes from: taken over from a record with its value, linked to one, or estimated by somebody named. */
export function SourceFields({ input, initiativeId, fault, disabled, onChange }: Props) {
  const source: CaseSource = input.source ?? { kind: 'estimate', evidence: null, by: null, note: null };
  const candidates = useQuery({
    queryKey: ['case sources', initiativeId],
    queryFn: ({ signal }) =>
      call('GET /case-sources', { query: initiativeId ? { initiativeId } : {}, signal }),
    staleTime: 60_000,
  });
  const fitting = (candidates.data?.items ?? []).filter(({ unit }) => unit === input.unit);
  const set = (part: Partial<CaseSource>) => onChange({ source: { ...source, ...part } });
  return (
    <Group align="flex-start">
      {fitting.length > 0 && !disabled && (
        <Select
          label="Take over from a record"
          placeholder="With its value and source"
          miw={280}
          flex={1}
          searchable
          data={fitting.map((one, at) => ({
            value: String(at),
            label: `${one.name}: ${written(one.range.likely, one)}${one.n === null ? '' : `, n ${count(one.n)}`}`,
          }))}
          value={null}
          onChange={(at) => {
            const one = at === null ? undefined : fitting[Number(at)];
            if (!one) return;
            onChange({
              currency: one.currency,
              range: { known: true, value: { ...one.range, shape: 'pert' } },
              source: one.source as CaseSource,
              confidence: 'high',
            });
          }}
        />
      )}
      <Select
        label="Source"
        w={170}
        disabled={disabled}
        allowDeselect={false}
        data={Object.entries(SOURCE_NAMES).map(([value, label]) => ({ value, label }))}
        value={source.kind}
        error={fault('source')}
        onChange={(kind) => kind && set({ kind: kind as CaseSource['kind'] })}
      />
      {source.kind === 'estimate' ? (
        <TextInput
          label="Estimated by"
          w={220}
          disabled={disabled}
          value={source.by ?? ''}
          error={fault('source.by')}
          onChange={(event) => set({ by: event.currentTarget.value || null })}
        />
      ) : (
        <div style={{ flex: 1, minWidth: 280 }}>
          <EvidencePicker
            label="The record"
            value={source.evidence ? [source.evidence] : []}
            first={['metric']}
            error={fault('source.evidence') ?? fault('source.evidence.to')}
            onChange={(list) => set({ evidence: list.at(-1) ?? null })}
          />
        </div>
      )}
      <TextInput
        label="Note"
        w={220}
        disabled={disabled}
        value={source.note ?? ''}
        onChange={(event) => set({ note: event.currentTarget.value || null })}
      />
    </Group>
  );
}
