import { Button, Group, MultiSelect, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addDays } from '../../kernel/index.ts';
import { call } from '../api/client.ts';
import { useMay, useSession } from '../api/session.ts';
import type { Goal, GoalChange } from '../api/strategy.ts';
import { faultsOf } from '../form/faults.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import { useRecordChanges } from '../form/saved-form.ts';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { isLonger, periodLabel } from './days.ts';
import { goalFields } from './goal-fields.ts';
import { KnowableField } from './knowable-field.tsx';
import { MoneyField } from './money-field.tsx';
import { OwnerField } from './owner-field.tsx';
import { PathFields } from './path-fields.tsx';
import { TargetFields } from './target-fields.tsx';
import type { LadderIndex } from './use-ladder.ts';
import { HORIZON_NAMES, HORIZONS } from './words.ts';

interface Props {
  readonly goal: Goal;
  readonly index: LadderIndex;
}

/** Every field of a goal. What somebody else saved meanwhile is merged, never overwritten. */
export function GoalForm({ goal, index }: Props) {
  const may = useMay('strategy.change');
  const queries = useQueryClient();
  const currency = useSession().organization?.currency ?? 'EUR';
  const { base, form, changes, changed, set, reset, goOnFrom } = useRecordChanges<Goal>(goal);
  const [theirs, setTheirs] = useState<Goal | null>(null);
  const save = useMutation({
    mutationFn: ({ body, version }: { body: Partial<Goal>; version: number; sent: Partial<Goal> }) =>
      call('PATCH /goals/{id}', { path: { id: goal.id }, body: body as GoalChange, version }),
    onSuccess: async (saved, { sent }) => {
      setTheirs(null);
      goOnFrom(saved, sent);
      queries.setQueryData(['goal', goal.id], saved);
      await queries.invalidateQueries({ queryKey: ['goals'] });
      await queries.invalidateQueries({ queryKey: ['goal history', goal.id] });
      said('Saved.');
    },
    onError: async (problem) => {
      if (!isOutdated(problem)) return;
      setTheirs(await call('GET /goals/{id}', { path: { id: goal.id } }));
    },
  });
  const fault = faultsOf(save.error);
  const metricId = form.metric?.known ? form.metric.value : null;
  const metric = metricId === null ? undefined : index.metricById.get(metricId);
  const parents = index.items.filter((one) => isLonger(one.horizon, form.horizon) && one.id !== goal.id);
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ body: changes, version: base.version, sent: changes });
  }
  return (
    <form onSubmit={submit}>
      {theirs && (
        <Merge
          what="goal"
          base={base}
          changes={changes}
          now={theirs}
          fields={goalFields(index)}
          pending={save.isPending}
          problem={isOutdated(save.error) ? null : save.error}
          onMerge={(merged) => save.mutate({ body: merged, version: theirs.version, sent: changes })}
          onClose={() => setTheirs(null)}
        />
      )}
      <Section title="The goal">
        <Stack maw={760}>
          {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
          <TextInput
            label="Goal"
            required
            disabled={!may}
            value={form.title}
            error={fault('title')}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <Textarea
            label="Why"
            description="What would be different for customers and for the company"
            autosize
            minRows={2}
            disabled={!may}
            value={form.reason ?? ''}
            error={fault('reason')}
            onChange={(event) => set({ reason: event.currentTarget.value || null })}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label="Horizon"
              disabled={!may}
              data={HORIZONS.map((value) => ({ value, label: HORIZON_NAMES[value] }))}
              value={form.horizon}
              error={fault('horizon')}
              onChange={(horizon) => horizon && set({ horizon: horizon as Goal['horizon'] })}
            />
            <Select
              label="Serves"
              searchable
              clearable
              disabled={!may}
              limit={50}
              data={parents.map((one) => ({
                value: one.id,
                label: `${one.title} (${periodLabel(one.period)})`,
              }))}
              value={form.parentId}
              error={fault('parentId')}
              onChange={(parentId) => set({ parentId })}
            />
            <TextInput
              label="First day"
              type="date"
              disabled={!may}
              value={form.period.from}
              error={fault('period.from') ?? fault('period')}
              onChange={(event) => set({ period: { ...form.period, from: event.currentTarget.value } })}
            />
            <TextInput
              label="Last day"
              type="date"
              disabled={!may}
              value={addDays(form.period.to, -1)}
              error={fault('period.to')}
              onChange={(event) =>
                event.currentTarget.value &&
                set({ period: { ...form.period, to: addDays(event.currentTarget.value, 1) } })
              }
            />
            <OwnerField
              owner={form.owner}
              fault={fault}
              disabled={!may}
              onChange={(owner) => set({ owner: owner as Goal['owner'] })}
            />
            <Select
              label="Part of the organization"
              description="Whose goal it is"
              clearable
              disabled={!may}
              data={index.units.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder="Whole organization"
              value={form.unitId}
              error={fault('unitId')}
              onChange={(unitId) => set({ unitId })}
            />
          </SimpleGrid>
          <KnowableField<string>
            label="Metric"
            description="What shows whether it is reached"
            question="Which metric would show it"
            place="metric"
            value={form.metric}
            fault={fault}
            disabled={!may}
            onChange={(next) => set({ metric: next })}
          >
            <Select
              aria-label="Metric"
              searchable
              clearable
              disabled={!may}
              data={index.metrics
                .filter(({ id, retired }) => !retired || id === metricId)
                .map(({ id, title }) => ({ value: id, label: title }))}
              value={metricId}
              onChange={(id) => set({ metric: id === null ? null : { known: true, value: id } })}
            />
          </KnowableField>
          <TargetFields
            value={form.target}
            metric={metric}
            fault={fault}
            disabled={!may}
            onChange={(target) => set({ target })}
          />
          {form.target?.known && (
            <PathFields
              path={form.path}
              period={form.period}
              today={index.today}
              metric={metric}
              fault={fault}
              disabled={!may}
              onChange={(path) => set({ path })}
            />
          )}
          <MultiSelect
            label="Leading indicators"
            description="Metrics that move before this one does"
            searchable
            disabled={!may}
            data={index.metrics
              .filter(
                ({ id, timing, retired }) =>
                  timing !== 'lag' && id !== metricId && (!retired || form.leads.includes(id)),
              )
              .map(({ id, title }) => ({ value: id, label: title }))}
            value={[...form.leads]}
            error={form.leads.map((_, at) => fault(`leads.${at}`)).find((one) => one)}
            onChange={(leads) => set({ leads })}
          />
          <MoneyField
            label="Budget"
            description="What may be spent to reach it"
            question="What it takes"
            place="budget"
            value={form.budget}
            {...{ currency, fault }}
            disabled={!may}
            onChange={(budget) => set({ budget })}
          />
          <MoneyField
            label="Cost to miss"
            description="What it would cost the company not to reach it"
            question="What it would cost to miss it"
            place="costToMiss"
            value={form.costToMiss}
            {...{ currency, fault }}
            disabled={!may}
            onChange={(costToMiss) => set({ costToMiss })}
          />
          <Select
            label="Circle"
            description="Who may read it; without a circle, everybody here"
            clearable
            disabled={!may}
            placeholder="Everybody"
            data={index.circles.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.circleId}
            error={fault('circleId')}
            onChange={(circleId) => set({ circleId })}
          />
          {goal.metric === null && (
            <Select
              label="What people say"
              description="Only while no metric tells it"
              clearable
              w={220}
              disabled={!may}
              data={[
                { value: 'reached', label: 'Reached' },
                { value: 'missed', label: 'Missed' },
              ]}
              value={form.said}
              onChange={(next) => set({ said: next as Goal['said'] })}
            />
          )}
          {may && (
            <Group>
              <Button type="submit" disabled={!changed} loading={save.isPending}>
                Save the goal
              </Button>
              {changed && (
                <Button variant="default" onClick={reset}>
                  Undo changes
                </Button>
              )}
            </Group>
          )}
        </Stack>
      </Section>
    </form>
  );
}
