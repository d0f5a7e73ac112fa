import { Button, Group, Modal, NumberInput, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { UnknownFact } from '../api/metric.ts';
import type { Evidence, RankedCandidate } from '../api/question.ts';
import { UnknownFields } from '../decide/unknown-fields.tsx';
import { EvidencePicker } from '../evidence/evidence-picker.tsx';
import { faultsOf } from '../form/faults.ts';
import { thousandsSign } from '../format/number.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { type FactorMeaning, fromField, toField } from './factor-text.ts';

interface Props {
  readonly candidate: RankedCandidate;
  readonly meaning: FactorMeaning;
  readonly currency: string;
  readonly unitId: string | null;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

const ENDS = [
  ['low', 'At the least'],
  ['likely', 'Most likely'],
  ['high', 'At the most'],
] as const;

/** A factor as a person knows it: a range with its source, or who finds it out. Never a number alone. */
export function FactorForm({ candidate, meaning, currency, unitId, onClose, onChanged }: Props) {
  const { [meaning.key]: factor } = candidate.factors;
  const [known, setKnown] = useState(true);
  const [range, setRange] = useState<Readonly<Record<'low' | 'likely' | 'high', number | ''>>>(() => {
    const field = (value: number) => toField(value, meaning, currency);
    if (!factor.known) return { low: '', likely: '', high: '' };
    const { low, likely, high } = factor.value;
    return { low: field(low), likely: field(likely), high: field(high) };
  });
  const [source, setSource] = useState('');
  const [evidence, setEvidence] = useState<Evidence[]>([]);
  const [unknown, setUnknown] = useState<UnknownFact>(
    factor.known ? { known: false, question: meaning.means, finder: null, due: null } : factor,
  );
  const enter = useMutation({
    mutationFn: () => {
      const amount = (value: number | '') => fromField(Number(value), meaning, currency);
      const { low, likely, high } = range;
      return call('POST /top-three/factors', {
        body: {
          unitId,
          candidateKey: candidate.key,
          factor: meaning.key,
          value: known
            ? {
                known: true,
                value: { low: amount(low), likely: amount(likely), high: amount(high), source, evidence },
              }
            : unknown,
        },
      });
    },
    onSuccess: () => {
      said('It counts from now on.');
      onClose();
      onChanged();
    },
  });
  const fault = faultsOf(enter.error);
  function submit(event: FormEvent) {
    event.preventDefault();
    enter.mutate();
  }
  const unit = meaning.unit === 'share' ? '%' : ` ${currency}`;
  const complete = ENDS.every(([end]) => range[end] !== '') && source.trim() !== '';
  return (
    <Modal opened onClose={onClose} size="lg" title={`${meaning.label}: ${candidate.title}`} centered>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{meaning.means}</Text>
          {enter.error && <ProblemView problem={enter.error} />}
          <SegmentedControl
            w="fit-content"
            size="xs"
            aria-label="Whether it is known"
            data={[
              { value: 'known', label: 'A range' },
              { value: 'unknown', label: 'Not known yet' },
            ]}
            value={known ? 'known' : 'unknown'}
            onChange={(next) => setKnown(next === 'known')}
          />
          {known ? (
            <>
              <Group align="flex-start" gap="sm">
                {ENDS.map(([end, label]) => (
                  <NumberInput
                    key={end}
                    label={label}
                    w={170}
                    min={0}
                    {...(meaning.unit === 'share' && { max: 100 })}
                    thousandSeparator={thousandsSign()}
                    suffix={unit}
                    value={range[end]}
                    error={fault(`value.${end}`)}
                    onChange={(value) =>
                      setRange((now) => ({ ...now, [end]: value === '' ? '' : Number(value) }))
                    }
                  />
                ))}
              </Group>
              <Textarea
                label="Where the range comes from"
                required
                autosize
                minRows={2}
                value={source}
                error={fault('value.source')}
                onChange={(event) => setSource(event.currentTarget.value)}
              />
              <EvidencePicker label="What shows it" value={evidence} onChange={setEvidence} />
            </>
          ) : (
            <UnknownFields
              value={unknown}
              place="value"
              fault={fault}
              disabled={false}
              onChange={setUnknown}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={enter.isPending} disabled={known && !complete}>
              Keep it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
