import { createRoute, z } from '@hono/zod-openapi';
import { assertPermitted } from '../../access/index.ts';
import { type Clock, dayIn, type Ids, type Scope } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import {
  changeGoal,
  type GoalChanges,
  type GoalParts,
  goalById,
  LINT_RULES,
  lint,
  MEND_ASKS,
  type MendNeighbors,
  mendOf,
  readLintGround,
  SEVERITIES,
} from '../../strategy/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';

const tags = ['Strategy'];

const FindingBody = z
  .object({
    rule: z.string(),
    severity: z.enum(SEVERITIES),
    subject: z.object({
      kind: z.enum(['metric', 'goal']),
      id: z.string(),
      title: z.string(),
      to: z.string(),
    }),
    why: z.string(),
    mends: z.array(
      z.object({
        mend: z.string().openapi({ description: 'Send it to POST /lint/mends' }),
        label: z.string(),
        asks: z.enum(MEND_ASKS),
        value: z.string().nullable(),
      }),
    ),
  })
  .openapi('LintFinding');

const list = createRoute({
  method: 'get',
  path: '/api/v1/lint',
  summary:
    'What is wrong with metrics and goals as a system, the most serious first, with what would mend it',
  tags,
  ...permit('strategy.read'),
  request: {
    query: z.object({
      subjectId: z.uuid().optional().openapi({ description: 'Only of this metric or goal' }),
      limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
    }),
  },
  responses: {
    200: json(
      z.object({
        items: z.array(FindingBody),
        total: z.number().int(),
        rules: z.array(
          z.object({ key: z.string(), title: z.string(), because: z.string(), found: z.number().int() }),
        ),
        next: z.null(),
      }),
      'All that the rules find',
    ),
    ...problems,
  },
});

const mend = createRoute({
  method: 'post',
  path: '/api/v1/lint/mends',
  summary: 'Mend a finding',
  tags,
  ...permit('strategy.change'),
  request: {
    body: body(
      z.object({
        mend: z.string(),
        subjectId: z.uuid(),
        value: z
          .string()
          .max(2000)
          .default('')
          .openapi({ description: 'What the mend asks for: an id of a metric or a person, or a text' }),
      }),
    ),
  },
  responses: {
    200: json(z.object({ items: z.array(FindingBody) }), 'What is still found of the same metric or goal'),
    ...problems,
  },
});

export function mountLint(api: Api, { record, clock, ids }: Parts): void {
  const today = ({ zone }: Scope) => dayIn(zone, clock.now());

  api.openapi(list, async (context) => {
    const { scope } = identityOf(context);
    const { subjectId, limit } = context.req.valid('query');
    const ground = await record.inScope(scope, (stores) => readLintGround(stores, today(scope)));
    const all = lint(ground);
    const found = subjectId === undefined ? all : all.filter(({ subject }) => subject.id === subjectId);
    return context.json(
      {
        items: found.slice(0, limit).map(present),
        total: found.length,
        rules: LINT_RULES.map(({ key, title, because }) => ({
          key,
          title,
          because,
          found: found.filter(({ rule }) => rule === key).length,
        })),
        next: null,
      },
      200,
    );
  });

  api.openapi(mend, async (context) => {
    const identity = identityOf(context);
    const { scope } = identity;
    const { mend: key, subjectId, value } = context.req.valid('json');
    const wanted = mendOf(key);
    if (wanted.changes === 'metric') assertPermitted(identity, 'metric.change');
    const left = await record.inScope(scope, async (stores) => {
      const { metrics, audit } = stores;
      const neighbors = neighborsOf(stores, scope, clock, ids);
      await wanted.run({ metrics, audit, clock, ids, neighbors }, scope, subjectId, value);
      return lint(await readLintGround(stores, today(scope)));
    });
    return context.json({ items: left.filter(({ subject }) => subject.id === subjectId).map(present) }, 200);
  });
}

function neighborsOf(stores: Stores, scope: Scope, clock: Clock, ids: Ids): MendNeighbors {
  const { goals, units, members, metrics, readings, audit } = stores;
  const parts: GoalParts = { goals, units, members, metrics, readings, audit, clock, ids };
  const change = async (id: string, changes: GoalChanges) => {
    const { version } = await goalById(goals, id);
    await changeGoal(parts, id, version, changes);
  };
  return {
    measureGoal: (id, metricId) => change(id, { metric: { known: true, value: metricId } }),
    async ownGoal(id, owner) {
      const isPerson = (await members.names([owner])).has(owner);
      await change(id, { owner: isPerson ? { personId: owner } : { name: owner } });
    },
    async moveGoals(from, to) {
      for (const goal of await goals.list()) {
        const leads = goal.leads.map((lead) => (lead === from ? to : lead));
        if (goal.metric?.known && goal.metric.value === from)
          await change(goal.id, { metric: { known: true, value: to }, leads: [...new Set(leads)] });
        else if (goal.leads.includes(from)) await change(goal.id, { leads: [...new Set(leads)] });
      }
    },
    async putOnNextReview(metricId) {
      const askedAt = clock.now().toISOString();
      await stores.reviewWishes.put({ metricId, askedBy: scope.actor.name, askedAt });
    },
    personName: async (id) => (await members.names([id])).get(id) ?? null,
  };
}

function present(finding: ReturnType<typeof lint>[number]): z.infer<typeof FindingBody> {
  return { ...finding, mends: [...finding.mends] };
}
