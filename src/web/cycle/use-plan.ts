import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Cycle, CycleChange } from '../api/cycle.ts';
import { ruleOf } from '../api/rule.ts';
import { isOutdated } from '../form/merge.tsx';
import { typedSince } from '../form/merge-changes.ts';
import { said } from '../state/toast.ts';

interface Saving {
  readonly body: CycleChange;
  readonly version: number;
  /** What stood in the form when it was sent. */
  readonly form: CycleChange;
}

/** A plan that is changed: only what was changed is sent, on the version that it was begun on; what somebody else saved is read, to be merged. */
export function usePlan(cycle: Cycle) {
  const queries = useQueryClient();
  const [base, setBase] = useState(cycle);
  const [form, setForm] = useState<CycleChange>(changeable(cycle));
  const [theirs, setTheirs] = useState<Cycle | null>(null);
  const begun = changeable(base);
  const changes = Object.fromEntries(
    Object.entries(form).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(begun[key as keyof CycleChange]),
    ),
  ) as CycleChange;
  const beginWith = (now: Cycle) => {
    setBase(now);
    setForm(changeable(now));
  };
  // Somebody else saved, and nothing was begun here: it shows.
  if (cycle.version > base.version && Object.keys(changes).length === 0) beginWith(cycle);
  const save = useMutation({
    mutationFn: ({ body, version }: Saving) =>
      call('PATCH /cycles/{id}', { path: { id: cycle.id }, version, body }),
    onSuccess: async (saved, { form: sent }) => {
      setTheirs(null);
      setBase(saved);
      setForm((now) => ({ ...changeable(saved), ...typedSince(sent, now) }));
      said('The plan is saved.');
      await queries.invalidateQueries({ queryKey: ['cycle', cycle.id] });
      await queries.invalidateQueries({ queryKey: ['cycles'] });
    },
    onError: async (problem) => {
      if (isOutdated(problem)) setTheirs(await call('GET /cycles/{id}', { path: { id: cycle.id } }));
    },
  });
  return {
    form,
    set: (part: CycleChange) => setForm((now) => ({ ...now, ...part })),
    begun,
    changes,
    theirs,
    letGo: () => setTheirs(null),
    save: () => save.mutate({ body: changes, version: base.version, form }),
    /** Saves on what somebody else left. */
    merge: (body: CycleChange) => theirs && save.mutate({ body, version: theirs.version, form }),
    pending: save.isPending,
    error: save.error,
    problem: isOutdated(save.error) ? null : save.error,
  };
}

/** What may be changed of a plan. */
export function changeable(cycle: Cycle): CycleChange {
  const { name, hypothesis, mechanism, metricId, wanted, expected, worthwhile, guardrails, audience } = cycle;
  const { owner, method, design, grain, baselineFrom, startsOn, judgeOn, learned } = cycle;
  return {
    ...{ name, hypothesis, mechanism, metricId, wanted, expected, worthwhile },
    guardrails: guardrails.map(({ title: _, unit: __, ...stated }) => stated),
    audience: audience == null ? null : ruleOf(audience as Parameters<typeof ruleOf>[0]),
    owner: owner && { personId: owner.personId, name: owner.name },
    ...{ method, design, grain, baselineFrom, startsOn, judgeOn, learned },
  };
}
