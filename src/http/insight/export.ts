import { createRoute } from '@hono/zod-openapi';
import type { Identity } from '../../access/index.ts';
import { type ExportTable, exploredTables } from '../../insight/index.ts';
import { type Api, identityOf, permit, problems } from '../frame/api.ts';
import { csvOf } from '../frame/csv.ts';
import type { Parts } from '../parts.ts';
import { assertMetric, assertNotPersonal } from './asking.ts';
import { answerExplore } from './explore.ts';
import { type ExploreInput, ExploreQuery } from './shapes.ts';

const tags = ['Figures'];

const csv = createRoute({
  method: 'get',
  path: '/api/v1/explore/export.csv',
  summary: 'The figures of an exploration as CSV',
  tags,
  ...permit('export.run'),
  request: { query: ExploreQuery },
  responses: { 200: { description: 'One figure a row', content: { 'text/csv': {} } }, ...problems },
});

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const xlsx = createRoute({
  method: 'get',
  path: '/api/v1/explore/export.xlsx',
  summary: 'The figures of an exploration as a workbook: figures, tests of groups, and how they were made',
  tags,
  ...permit('export.run'),
  request: { query: ExploreQuery },
  responses: { 200: { description: 'A workbook', content: { [WORKBOOK]: {} } }, ...problems },
});

export function mountExport(api: Api, parts: Parts): void {
  const tables = async (
    identity: Identity,
    input: ExploreInput,
    signal: AbortSignal,
  ): Promise<ExportTable[]> => {
    assertMetric(identity, input);
    assertNotPersonal(identity, input);
    const { scope } = identity;
    const { explored, request } = await answerExplore(parts, scope, input, signal);
    // Who took figures out is on record, as every export is.
    await parts.record.inScope(scope, ({ audit }) =>
      audit.append({
        action: 'exported',
        subjectKind: 'figure',
        subjectId: explored.metric?.id ?? explored.measure.key,
        detail: { from: input.from, to: input.to, by: input.by },
      }),
    );
    return exploredTables(explored, request);
  };

  api.openapi(csv, async (context) => {
    const identity = identityOf(context);
    const [figures] = await tables(identity, context.req.valid('query'), context.req.raw.signal);
    return context.body(figures ? csvOf(figures) : '', 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="figures.csv"',
    });
  });

  api.openapi(xlsx, async (context) => {
    const identity = identityOf(context);
    const made = await tables(identity, context.req.valid('query'), context.req.raw.signal);
    return context.body(await parts.workbook(made), 200, {
      'content-type': WORKBOOK,
      'content-disposition': 'attachment; filename="figures.xlsx"',
    });
  });
}
