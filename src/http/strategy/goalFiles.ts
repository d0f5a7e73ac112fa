import { createRoute, z } from '@hono/zod-openapi';
import { readSmallFile } from '../../intake/index.ts';
import { dayIn, type Scope } from '../../kernel/index.ts';
import {
  type GoalParts,
  guessOkrColumns,
  importOkrs,
  judgeGoals,
  OKR_FIELDS,
  type OkrField,
  readOkrRow,
  unitOfMetric,
} from '../../strategy/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { csvOf } from '../frame/csv.ts';
import { enterRows, FileCounts, fileInput, fileRow, withBroken } from '../frame/fileRows.ts';
import type { Parts } from '../parts.ts';
import { goalTable } from './goalTable.ts';

/** Rows of a file of goals; an organization with more has another question than software. */
const MOST_ROWS = 10_000;

const OkrResultBody = z
  .object({
    ...fileRow,
    objective: z.string(),
    keyResult: z.string().nullable(),
    period: z.object({ from: z.string(), to: z.string() }).nullable(),
    notes: z.array(z.string()),
  })
  .openapi('OkrResult');

const importRoute = createRoute({
  method: 'post',
  path: '/api/v1/goals/import',
  summary: 'Enter goals from a CSV file of OKRs, or preview that; repeated, it doubles nothing',
  tags: ['Strategy'],
  ...permit('strategy.change'),
  request: {
    body: body(
      z
        .object({
          ...fileInput(OKR_FIELDS),
          unitId: z.uuid().nullable().default(null),
        })
        .openapi('OkrImport'),
    ),
  },
  responses: {
    200: json(
      z
        .object({
          head: z.array(z.string()),
          columns: z.partialRecord(z.enum(OKR_FIELDS), z.number().int()),
          counts: FileCounts,
          rows: z.array(OkrResultBody),
        })
        .openapi('OkrImported'),
      'What became, or would become, of each row',
    ),
    ...problems,
  },
});

const exportRoute = createRoute({
  method: 'get',
  path: '/api/v1/goals/export.csv',
  summary: 'Every goal with how it stands, as CSV',
  tags: ['Strategy'],
  ...permit('strategy.read'),
  responses: { 200: { description: 'One goal a row', content: { 'text/csv': {} } }, ...problems },
});

export function mountGoalFiles(api: Api, parts: Parts): void {
  const { record, people, clock, ids } = parts;
  const today = (scope: Scope) => dayIn(scope.zone, clock.now());

  api.openapi(importRoute, async (context) => {
    const { scope } = identityOf(context);
    const { content, preview, columns: given, unitId } = context.req.valid('json');
    const { head, records, broken } = readSmallFile(Buffer.from(content, 'base64'), MOST_ROWS);
    const columns: Partial<Record<OkrField, number>> = { ...guessOkrColumns(head), ...given };
    const read = withBroken(
      records.map(({ line, cells }) => ({ line, cells, ...readOkrRow(line, cells, columns) })),
      broken,
    );
    const known = await people.list(scope.orgId, { after: null, limit: MOST_ROWS });
    const { counts, rows } = await enterRows(parts, scope, { preview, read }, async (stores) => {
      const metrics = await stores.metrics.list();
      const measured = metrics.map((metric) => ({
        metricId: metric.id,
        metricVersion: metric.current.number,
      }));
      const newest = await stores.readings.newest(measured, 'month', today(scope));
      const ground = {
        metrics: metrics.map((metric) => ({
          metric,
          unit: unitOfMetric(
            metric,
            newest.filter(({ metricId }) => metricId === metric.id),
          ),
        })),
        people: known,
        goals: await stores.goals.list(),
        importer: scope.actor.name,
        today: today(scope),
        unitId,
      };
      const results = await importOkrs({ ...stores, clock, ids } satisfies GoalParts, ground, read);
      return results.map((one) => ({ ...one, notes: [...one.notes] }));
    });
    return context.json({ head: [...head], columns, counts, rows }, 200);
  });

  api.openapi(exportRoute, async (context) => {
    const { scope } = identityOf(context);
    const table = await record.inScope(scope, async (stores) => {
      const metrics = new Map((await stores.metrics.list()).map((metric) => [metric.id, metric]));
      const goals = await stores.goals.list();
      const units = new Map((await stores.units.list()).map(({ id, name }) => [id, name]));
      const ladder = await judgeGoals(stores.goals, goals, metrics, today(scope));
      return goalTable(ladder, metrics, units);
    });
    return context.body(csvOf(table), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="goals-${today(scope)}.csv"`,
    });
  });
}
