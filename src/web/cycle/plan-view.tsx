import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { CycleMethods, CycleWhole } from '../api/cycle.ts';
import { ruleOf } from '../api/rule.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { type Field, fieldLabel, useFields } from '../form/fields.ts';
import { ruleText } from '../form/rule-text.ts';
import { day, instant } from '../format/date.ts';
import { count, percent } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { sizeText } from './words.tsx';

/** The plan as it was locked, with what was changed afterwards beside it. */
export function LockedPlan({
  cycle,
  methods,
}: {
  readonly cycle: CycleWhole;
  readonly methods: CycleMethods;
}) {
  const unit = cycle.metric?.unit ?? null;
  const method = methods.items.find(({ key }) => key === cycle.method);
  const mechanism = methods.mechanisms.find(({ key }) => key === cycle.mechanism);
  const fields = useFields(false);
  const ruleWords = (rule: unknown): string =>
    rule == null ? 'rule is not set' : ruleText(ruleOf(rule as Parameters<typeof ruleOf>[0]), fields);
  const starts = (cycle.design['starts'] as { value: string; day: string }[] | undefined) ?? [];
  const startsBy =
    typeof cycle.design['field'] === 'string' ? fieldLabel(fields, cycle.design['field']) : null;
  const { sample, expected } = cycle;
  return (
    <Section
      title="The plan"
      lead={
        cycle.locked
          ? `Locked on ${instant(cycle.locked.at)} by ${cycle.locked.by}; it stays as it was stated.`
          : 'Not locked yet.'
      }
    >
      <Stack gap="lg">
        <Facts>
          <Fact name="Hypothesis">{cycle.hypothesis}</Fact>
          {cycle.learned && <Fact name="Learned before">{cycle.learned}</Fact>}
          <Fact name="Mechanism">{mechanism?.name}</Fact>
          <Fact name="Metric">
            {cycle.metric && <Go to={`/decide/metrics/${cycle.metric.id}`}>{cycle.metric.title}</Go>}
            {cycle.metricVersion !== null && `, version ${cycle.metricVersion}`}
          </Fact>
          <Fact name="Expected">
            {expected &&
              `${sizeText(expected.value, unit)} ${cycle.wanted === 'up' ? 'up' : 'down'}, from ${sizeText(expected.low, unit)} to ${sizeText(expected.high, unit)}`}
          </Fact>
          <Fact name="Worth having from">{sizeText(cycle.worthwhile, unit)}</Fact>
          <Fact name="Carried out by">{cycle.owner?.name}</Fact>
          <Fact name="Guardrails">
            {cycle.guardrails.length === 0
              ? 'none'
              : cycle.guardrails.map((one) => (
                  <Text key={one.metricId} size="sm" component="span" display="block">
                    <Go to={`/decide/metrics/${one.metricId}`}>{one.title}</Go>{' '}
                    {one.wanted === 'up' ? 'must not fall' : 'must not rise'}
                    {one.tolerance > 0 && ` by over ${sizeText(one.tolerance, one.unit)}`}
                  </Text>
                ))}
          </Fact>
          <Fact name="Who takes part">
            {cycle.audience == null ? 'All customers' : `Customers whose ${ruleWords(cycle.audience)}`}
          </Fact>
          <Fact name="Judged by">{method?.name}</Fact>
          {cycle.method === 'randomized' && <Fact name="Who gets it">{drawnText(cycle.design, fields)}</Fact>}
          {cycle.method === 'matched' && (
            <Fact name="Who gets it">
              {`Customers whose ${ruleWords(cycle.design['treated'])}; the others are alike in ${alikeText(cycle.design, fields)}`}
            </Fact>
          )}
          {starts.length > 0 && (
            <Fact name={`Groups${startsBy ? ` by ${startsBy}` : ''} start`}>
              {starts.map((one) => `${one.value} on ${day(one.day)}`).join(', ')}
            </Fact>
          )}
          <Fact name="Time before, from">{cycle.baselineFrom && day(cycle.baselineFrom)}</Fact>
          <Fact name="Starts on">{cycle.startsOn && day(cycle.startsOn)}</Fact>
          <Fact name="Judged on">
            {cycle.judgmentDay && day(cycle.judgmentDay)}
            {cycle.judgmentDay !== cycle.judgeOn && cycle.judgeOn && ` (locked was ${day(cycle.judgeOn)})`}
          </Fact>
          <Fact name="Chances">
            {`${percent(cycle.confidence, 0)} confidence, ${percent(cycle.power, 0)} power`}
          </Fact>
          {sample && <Fact name="Sample">{readable(sample.words)}</Fact>}
          {sample?.concerns?.map(({ key, words }) => (
            <Fact key={key} name="Locked all the same">
              {readable(words)}
            </Fact>
          ))}
          {sample?.rho != null && sample.rho > 0 && (
            <Fact name="What history saves">
              {`Customers’ own past explains part of it (correlation ${sample.rho.toFixed(2)}): ${percent(sample.rho * sample.rho)} fewer are needed`}
            </Fact>
          )}
          {sample?.needed != null && sample.available != null && (
            <Fact name="Needed and there">{`${count(sample.needed)} and ${count(sample.available)} ${sample.unit}`}</Fact>
          )}
        </Facts>
        <Amendments cycle={cycle} />
      </Stack>
    </Section>
  );
}

/** Whom chance gives it to. */
function drawnText(design: CycleWhole['design'], fields: readonly Field[]): string {
  const imported = design['imported'] as { key: string; treated: string; control: string } | null | undefined;
  if (imported)
    return `Customers whose ${labelOf(fields, imported.key)} is ${imported.treated}, against ${imported.control}`;
  const whole = design['together'] === true ? ', all of an account together' : '';
  return `${percent(Number(design['share'] ?? 0.5), 0)} of them, drawn by chance${whole}`;
}

function alikeText(design: CycleWhole['design'], fields: readonly Field[]): string {
  const attributes = (design['attributes'] as string[] | undefined) ?? ['segment', 'plan'];
  const parts = [
    ...attributes.map((key) => labelOf(fields, key)),
    ...(design['trend'] === false ? [] : ['trend before']),
    ...(design['level'] === true ? ['level before'] : []),
  ];
  return parts.join(', ') || 'nothing';
}

/** What the organization calls an attribute of customers. */
function labelOf(fields: readonly Field[], key: string): string {
  return fieldLabel(fields, `attribute.${key}`);
}

function Amendments({ cycle }: { readonly cycle: CycleWhole }) {
  const may = useMay('cycle.change');
  const [open, setOpen] = useState<'amend' | 'stop' | null>(null);
  const running = cycle.open;
  return (
    <Stack gap="sm">
      {cycle.amendments.length > 0 && <Text fw={650}>Amendments</Text>}
      {cycle.amendments.map((one) => (
        <Text size="sm" key={one.id}>
          {day(one.at.slice(0, 10))}, {one.by}: {one.what} ({one.why})
          {one.judgeOn && `; judged on ${day(one.judgeOn)}`}
        </Text>
      ))}
      {may && running && open === null && (
        <Group>
          <Button variant="default" size="xs" onClick={() => setOpen('amend')}>
            Amend
          </Button>
          <Button variant="default" size="xs" onClick={() => setOpen('stop')}>
            Stop before its judgment
          </Button>
        </Group>
      )}
      {open === 'amend' && <AmendForm cycle={cycle} onDone={() => setOpen(null)} />}
      {open === 'stop' && <StopForm cycle={cycle} onDone={() => setOpen(null)} />}
    </Stack>
  );
}

interface FormProps {
  readonly cycle: CycleWhole;
  readonly onDone: () => void;
}

function useDone(id: string, message: string, onDone: () => void) {
  const queries = useQueryClient();
  return async () => {
    said(message);
    onDone();
    await queries.invalidateQueries({ queryKey: ['cycle', id] });
    await queries.invalidateQueries({ queryKey: ['cycles'] });
  };
}

function AmendForm({ cycle, onDone }: FormProps) {
  const [what, setWhat] = useState('');
  const [why, setWhy] = useState('');
  const [judgeOn, setJudgeOn] = useState('');
  const done = useDone(cycle.id, 'The amendment is on record.', onDone);
  const save = useMutation({
    mutationFn: () =>
      call('POST /cycles/{id}/amendments', {
        path: { id: cycle.id },
        version: cycle.version,
        body: { what, why, judgeOn: judgeOn || null },
      }),
    onSuccess: done,
  });
  const fault = faultsOf(save.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack maw={640}>
        {save.error && <ProblemView problem={save.error} />}
        <TextInput
          label="What was changed"
          required
          value={what}
          error={fault('what')}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
        <TextInput
          label="Why"
          required
          value={why}
          error={fault('why')}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label="Judged later, on"
          description="Left out, the day stays"
          w={220}
          value={judgeOn}
          error={fault('judgeOn')}
          onChange={(event) => setJudgeOn(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Amend
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function StopForm({ cycle, onDone }: FormProps) {
  const [why, setWhy] = useState('');
  const done = useDone(cycle.id, 'The cycle is stopped.', onDone);
  const save = useMutation({
    mutationFn: () =>
      call('POST /cycles/{id}/stop', { path: { id: cycle.id }, version: cycle.version, body: { why } }),
    onSuccess: done,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack maw={640}>
        {save.error && <ProblemView problem={save.error} />}
        <Textarea
          label="Why it is stopped"
          required
          autosize
          minRows={2}
          value={why}
          error={faultsOf(save.error)('why')}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" color="red.9" loading={save.isPending}>
            Stop the cycle
          </Button>
          <Button variant="default" onClick={onDone}>
            Keep it running
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
